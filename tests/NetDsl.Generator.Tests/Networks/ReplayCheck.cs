using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Replays every number of a network: same bits, and within the derived bound of the value in double.</summary>
internal static class ReplayCheck
{
    public static void RunSingle<TNetwork>(int seed)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(seed);

    public static void RunDouble<TNetwork>(int seed)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(seed);

    private static void Run<TNetwork, T>(int seed)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int batch = 11;
        var network = TNetwork.Create(seed, batch);
        RandomSamples.DrawParameters(network.Parameters, seed);
        var (samples, targets) = RandomSamples.Load<TNetwork, T>(network, batch, seed + 1);
        var verification = network.Explain(samples[0], targets[0]).Verify();
        Assert.True(verification.Replayed > 0);
        Assert.True(verification.Holds, $"{verification}, seed {seed}\n{string.Join('\n', verification.Offenders.Take(3))}");

        // A sample predicts the same bits alone as in a batch.
        network.Forward(batch);
        for (var row = 0; row < batch; row++)
        {
            var together = network.Prediction(row).ToArray();
            var alone = TNetwork.Create(seed, 1);
            network.Parameters.CopyTo(alone.Parameters);
            Assert.Equal(together, alone.Predict(samples[row]).ToArray());
        }
    }
}
