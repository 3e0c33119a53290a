using System.Globalization;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Random small networks through the same checks as the chosen ones. NETDSL_RANDOM_NETWORKS sets how many,
/// NETDSL_RANDOM_SEED the first one's seed; a network that fails prints its seed and source.
/// </summary>
public sealed class RandomNetworkTests
{
    private const int PerCompilation = 50;

    private static readonly int Count = Setting("NETDSL_RANDOM_NETWORKS", 200);
    private static readonly int FirstSeed = Setting("NETDSL_RANDOM_SEED", 1);

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, (Count + PerCompilation - 1) / PerCompilation)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void GradientsAndReplays(int batch)
    {
        var seeds = Enumerable.Range(FirstSeed + batch * PerCompilation, Math.Min(PerCompilation, Count - batch * PerCompilation)).ToList();
        var networks = new NetworkSuite();
        foreach (var seed in seeds)
        {
            var precision = seed % 3 == 0 ? Precision.Single : Precision.Double;
            networks.Add($"Random{seed}", RandomDeclaration.Draw(seed), RandomDeclaration.Members, precision);
        }

        Assert.Multiple([.. seeds.Select(seed => (Action)(() => networks[$"Random{seed}"].Check(seed)))]);
    }

    private static int Setting(string name, int byDefault) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : byDefault;
}
