using Xunit;
using static NetDsl.Tests.Networks.Speech;

namespace NetDsl.Tests.Networks;

/// <summary>What is learned without a gradient: the running means of batch normalisation.</summary>
public sealed class StatisticsTests
{
    private const int Batch = 6;

    [Fact]
    public void They_follow_the_batch()
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
    public void Rows_alone_leave_them_until_they_are_updated()
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
    public void A_constant_batch_of_one_step_has_no_variance()
    {
        // N/(N − 1) of a single number would be a division by zero.
        var network = new Speaker(seed: 1, 1);
        network.Backpropagate(new float[12], [1, 1, 1, 1]);
        Assert.All(network.Parameters.ToArray(), parameter => Assert.True(float.IsFinite(parameter)));
    }

    [Fact]
    public void Frozen_ones_stay_and_are_used_in_training()
    {
        var network = new PartlyFrozen(seed: 1, Batch);
        foreach (var (name, value) in new[] { ("RunningMean", 2f), ("RunningVariance", 9f), ("Scale", 5f), ("Shift", -1f) })
            network.Still.Parameter(name).Fill(value);
        var before = network.Parameters.ToArray();
        float[] samples = [.. Enumerable.Range(0, 4 * Batch).Select(i => MathF.Sin(i) * i)];
        network.Backpropagate(samples, new float[4 * Batch]);

        // y = 5·(x − 2)/√(9 + ε) − 1; the block's means are 0 and its variances 1.
        float[] still = [.. samples.Select(x => 5 * (x - 2) / MathF.Sqrt(9.00001f) - 1)];
        AssertNear(still, Values(network.Still.Output));
        AssertNear(still, Values(network.Block.Output));
        AssertNear([.. still.Select(x => 5 * (x - 2) / MathF.Sqrt(9.00001f) - 1)], Values(network.Again.Output));

        string[] changed = [.. PartlyFrozen.Description.Parameters
            .Where(one => !before.AsSpan(one.Offset, one.Length).SequenceEqual(network.Parameters.Slice(one.Offset, one.Length)))
            .Select(one => one.Name)];
        Assert.Equal(["Live.RunningMean", "Live.RunningVariance"], changed);

        static void AssertNear(float[] expected, float[] found) =>
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-4 * (1 + Math.Abs(pair.First))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Training_repeats_to_the_bit(int threads)
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
