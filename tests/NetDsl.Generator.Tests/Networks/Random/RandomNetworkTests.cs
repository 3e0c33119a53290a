using System.Globalization;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Random small networks of all layers through the same checks as the chosen ones. NETDSL_RANDOM_NETWORKS sets how many,
/// NETDSL_RANDOM_SEED the first one's seed; a network that fails prints its seed and source.
/// </summary>
public sealed class RandomNetworkTests
{
    private const int PerCompilation = 25;

    private static readonly int Count = Setting("NETDSL_RANDOM_NETWORKS", 200);
    private static readonly int FirstSeed = Setting("NETDSL_RANDOM_SEED", 1);

    /// <summary>The seeds of the networks that are checked.</summary>
    internal static IEnumerable<int> Seeds => Enumerable.Range(FirstSeed, Count);

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, (Count + PerCompilation - 1) / PerCompilation)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void GradientsReplaysAndStreams(int batch)
    {
        var seeds = Seeds.Skip(batch * PerCompilation).Take(PerCompilation);
        var drawn = seeds.Select(seed => (Seed: seed, Network: RandomNetwork.Draw(seed))).ToList();
        var networks = new NetworkSuite(OwnFormulas.Types);
        foreach (var (_, network) in drawn)
            network.AddTo(networks);

        var compiled = drawn.SelectMany(one => one.Network.Names.Select(name => (one.Seed, Network: networks[name]))).ToList();
        Assert.Multiple([.. compiled.Select(one => (Action)(() => one.Network.Check(one.Seed)))]);
    }

    private static int Setting(string name, int byDefault) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : byDefault;
}
