using Xunit;
using static NetDsl.Tests.Networks.Speech;

namespace NetDsl.Tests.Networks;

/// <summary>What is learned without a gradient: the running means of batch normalisation.</summary>
public sealed class StatisticsTests
{
    private const int Batch = 6;

    [Fact]
    public void TheyFollowTheBatch()
    {
        var network = new Speaker(seed: 1, Batch);
        network.Backpropagate(Waves(Batch), Sounds(Batch));
        var hidden = Values(network.Hidden.Output);
        for (var n = 0; n < 9; n++)
        {
            double[] channel = [.. hidden.Where((_, i) => i % 9 == n)];
            var mean = channel.Average();
            var unbiased = channel.Sum(x => (x - mean) * (x - mean)) / (channel.Length - 1);
            Assert.Equal(0.25 * mean, network.Normal.Parameter("RunningMean")[n], 1e-6);
            Assert.Equal(0.75 + 0.25 * unbiased, network.Normal.Parameter("RunningVariance")[n], 1e-6);
        }
    }

    [Fact]
    public void RowsAloneLeaveThemUntilTheyAreUpdated()
    {
        var network = new Speaker(seed: 1, Batch);
        float[] targets = [.. Sounds(Batch).Select(sound => (float)sound)];
        for (var row = 0; row < Batch; row++)
            network.Load(row, Waves(Batch).AsSpan(12 * row, 12), targets.AsSpan(4 * row, 4));
        var before = network.Parameters.ToArray();
        network.Backpropagate(Batch);
        Assert.Equal(before, network.Parameters.ToArray());
        network.UpdateStatistics();

        var twin = new Speaker(seed: 1, Batch);
        twin.Backpropagate(Waves(Batch), targets);
        Assert.Equal(twin.Parameters.ToArray(), network.Parameters.ToArray());
        Assert.NotEqual(before, network.Parameters.ToArray());
    }

    [Fact]
    public void AConstantBatchOfOneStepHasNoVariance()
    {
        // N/(N − 1) of a single number would be a division by zero.
        var network = new Speaker(seed: 1, 1);
        network.Backpropagate(new float[12], [1, 1, 1, 1]);
        Assert.All(network.Parameters.ToArray(), parameter => Assert.True(float.IsFinite(parameter)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TrainingRepeatsToTheBit(int threads)
    {
        var (first, second) = (Train(threads), Train(threads));
        Assert.Equal(first.Parameters.ToArray(), second.Parameters.ToArray());
        var variance = Values(first.Normal.Parameter("RunningVariance"));
        Assert.All(variance, v => Assert.InRange(v, 0.01f, 1f));
        Assert.Equal(9, variance.Distinct().Count());
    }

    private static Speaker Train(int threads)
    {
        const int rows = 23;
        var network = new Speaker(seed: 1);
        var data = new Dataset<float>(12, 4, Waves(rows), Sounds(rows).Select(sound => (float)sound).ToArray());
        network.Fit(data, new Adam(0.01), new TrainingOptions { Epochs = 3, BatchSize = 8, Threads = threads });
        return network;
    }
}
