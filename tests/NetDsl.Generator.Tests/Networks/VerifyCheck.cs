using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Verifies a network with random weights and samples: what is generated holds.</summary>
internal static class VerifyCheck
{
    // 8 + 2 + 1 rows, or 6 + 2 + 2 + 1: every height of a tile is run.
    private const int Batch = 11;

    public static void RunSingle<TNetwork>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(seed, weights);

    public static void RunDouble<TNetwork>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(seed, weights);

    /// <summary>Verifies a network of a batch in which every height of a tile is run.</summary>
    public static Verification Verify<TNetwork, T>(int seed, WeightRange weights, VerificationOptions? options = null)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = TNetwork.Create(seed, 1);
        RandomSamples.DrawParameters<TNetwork, T>(network, seed, weights);
        var (samples, targets) = RandomSamples.Load<TNetwork, T>(network, Batch, seed + 1);
        return network.Verify(
            samples.SelectMany(sample => sample).ToArray(),
            targets.SelectMany(target => target).ToArray(),
            options ?? new() { Work = 200_000 },
            TestContext.Current.CancellationToken);
    }

    private static void Run<TNetwork, T>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var verification = Verify<TNetwork, T>(seed, weights);
        Assert.True(verification.Holds, verification.ToString());
    }
}
