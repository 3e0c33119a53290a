using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Replays every number of a network: same bits, and within the derived bound of the value in double. Compares each sample
/// of a batch with the same sample alone.
/// </summary>
internal static class ReplayCheck
{
    // 8 + 2 + 1 rows, or 6 + 2 + 2 + 1: every height of a tile is run.
    private const int Batch = 11;

    public static void RunSingle<TNetwork>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(seed, weights);

    public static void RunDouble<TNetwork>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(seed, weights);

    private static void Run<TNetwork, T>(int seed, WeightRange weights)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = TNetwork.Create(seed, Batch);
        RandomSamples.DrawParameters<TNetwork, T>(network, seed, weights);
        var (samples, targets) = RandomSamples.Load<TNetwork, T>(network, Batch, seed + 1);
        var verification = network.Explain(samples[0], targets[0]).Verify();
        Assert.True(verification.Replayed > 0);
        Assert.True(verification.Holds, $"{verification}\n{string.Join('\n', verification.Offenders.Take(3))}");

        // A sample has the same bits alone as in a batch.
        network.Evaluate(Batch);
        var alone = network.Share();
        for (var row = 0; row < Batch; row++)
            Assert.Equal(network.Prediction(row).ToArray(), alone.Predict(samples[row]).ToArray());

        // The loss of a batch is the mean over all that counts in it, one sample at a time.
        var description = TNetwork.Description;
        var data = new Dataset<T>(description.SampleWidth, description.TargetWidth, samples.SelectMany(x => x).ToArray(), targets.SelectMany(t => t).ToArray());
        var loss = double.CreateChecked(network.Evaluate(Batch));
        var mean = Evaluation.MeanLoss(TNetwork.Over(Copy<T>(network.Parameters), 1), data);
        Assert.True(Math.Abs(mean - loss) <= 1e-5 * (1 + Math.Abs(loss)), $"Mean loss {loss}, of the samples one by one {mean}");
    }

    private static Arena<T> Copy<T>(ReadOnlySpan<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var copy = new Arena<T>(parameters.Length);
        parameters.CopyTo(copy.Span);
        return copy;
    }
}
