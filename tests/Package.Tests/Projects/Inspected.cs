using NetDsl;

// Asks for the page of a network as a browser does.
var network = new XorNetwork(seed: 1);
using var live = network.Inspect(shown => shown.Explain([0, 1], [1]));
using var client = new HttpClient();
var page = await client.GetStringAsync(live.Address).ConfigureAwait(false);
Console.WriteLine(page.Contains("XorNetwork, live", StringComparison.Ordinal) ? "served" : page);
