using Xunit;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Random small networks of all layers through the same checks as the chosen ones. NETDSL_RANDOM_NETWORKS sets how many,
/// NETDSL_RANDOM_SEED the first one's seed; a network that fails prints its seed and source.
/// </summary>
public sealed class RandomNetworkTests
{
    private const int PerCompilation = 25;

    // Drawn at random, a dense layer stands on another one now and then, and a dropout, a normalisation or Relu before a loss.
    private static readonly string[] TrainsBadly = ["NETDSL058", "NETDSL091", "NETDSL092", "NETDSL093"];

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, RandomNetworks.Checked.Chunk(PerCompilation).Count())];

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task Every_number_holds_and_nothing_is_refused(int batch)
    {
        var networks = RandomNetworks.Checked.Skip(batch * PerCompilation).Take(PerCompilation).ToList();
        var together = RandomNetwork.Suite(networks);
        var compiles = together.Compiles();
        var complaints = await Complaints(together);
        Assert.Multiple(
        [
            () => Assert.True(complaints.Count == 0, string.Join('\n', complaints)),
            .. networks.Select(network => (Action)(() => Check(network, compiles ? together : RandomNetwork.Suite([network])))),
        ]);
    }

    private static async Task<IReadOnlyList<string>> Complaints(NetworkSuite suite)
    {
        var lines = suite.Source.Split('\n');
        return [.. (await Analysis.OfFileAsync(suite.Compilation, suite.Compilation.SyntaxTrees.First()))
            .Where(one => !TrainsBadly.Contains(one.Id))
            .Select(one => $"{one}\n{lines[one.Location.GetLineSpan().StartLinePosition.Line]}")];
    }

    private static void Check(RandomNetwork network, NetworkSuite suite)
    {
        try
        {
            foreach (var name in network.Names)
                suite[name].Check(network.Seed);
        }
        catch (XunitException exception) when (!suite.Compiles())
        {
            Assert.Fail($"{exception.Message}\nseed {network.Seed}\n{suite.Source}");
        }
    }
}
