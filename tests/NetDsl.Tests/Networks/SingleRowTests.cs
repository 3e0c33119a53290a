using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>A variance over the samples of a batch is one of two at least.</summary>
public sealed class SingleRowTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_single_row_at_the_end_of_an_epoch_is_left_out()
    {
        var network = new Normalised();
        var result = network.Fit(
            Data(0, 2, 10), new Sgd(0.01), new() { Epochs = 1, BatchSize = 2, Shuffle = false }, cancellationToken: Cancellation);

        Assert.Equal(1, result.Steps);
        Assert.Equal(1.1, Variance(network), 1e-12);
        Assert.Equal(0.1, network.Normal.Parameter("RunningMean")[0], 1e-12);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void The_running_variance_finds_the_true_one(int threads)
    {
        // 33 rows in batches of 32: one row is left, another one in each epoch.
        var random = new Random(7);
        double[] x = [.. Enumerable.Range(0, 33).Select(_ => 3 * random.NextDouble())];
        var network = new Normalised();
        network.Fit(Data(x), new Sgd(1e-6), new() { Epochs = 300, BatchSize = 32, Threads = threads }, cancellationToken: Cancellation);

        var expected = x.Sum(value => Math.Pow(value - x.Average(), 2)) / 32;

        // The parts of threads are small, and their variances scatter about the true one.
        Assert.InRange(Variance(network) / expected, threads == 1 ? 0.97 : 0.7, threads == 1 ? 1.03 : 1.3);
    }

    [Fact]
    public void Threads_do_not_take_one_row_each()
    {
        var network = new Normalised();
        network.Fit(Data(1, 4), new Sgd(1e-6), new() { Epochs = 300, BatchSize = 2, Threads = 4 }, cancellationToken: Cancellation);

        Assert.Equal(4.5, Variance(network), 1e-6);
    }

    [Fact]
    public void What_is_learned_is_what_is_evaluated()
    {
        // 65 rows in batches of 32.
        var random = new Random(3);
        double[] x = [.. Enumerable.Range(0, 130).Select(_ => 2 * random.NextDouble() - 1)];
        double[] y = [.. x.Chunk(2).Select(point => Math.Sin(3 * point[0]) * point[1])];
        var network = new NormalisedCurve(seed: 1);
        var data = new Dataset<double>(2, 1, x, y);
        var result = network.Fit(data, new Adam(0.02), new() { Epochs = 200, BatchSize = 32 }, cancellationToken: Cancellation);

        Assert.Equal(400, result.Steps);
        Assert.InRange(result.History[^1].Loss, 0, 0.02);
        Assert.InRange(Evaluation.MeanLoss(network, data), 0, 2 * result.History[^1].Loss);
    }

    [Theory]
    [InlineData(1, 32, "the dataset has 1", "data")]
    [InlineData(1, 1, "the dataset has 1", "data")]
    [InlineData(5, 1, "the batch size is 1", "options")]
    [InlineData(2, 1, "the batch size is 1", "options")]
    public void A_training_of_single_rows_is_refused(int rows, int batchSize, string found, string parameter)
    {
        var exception = Assert.Throws<ArgumentException>(parameter, () => new Normalised().Fit(
            Data(new double[rows]), new Sgd(0.1), new() { BatchSize = batchSize }, cancellationToken: Cancellation));

        Assert.StartsWith(
            $"Normalised normalises over the samples of a batch and needs at least 2 of them, of which it can take a variance; {found}. "
            + "Take larger batches, or a normalisation of each sample, such as LayerNorm.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Backpropagating_one_row_leaves_the_statistics()
    {
        var network = new Normalised();
        network.Backpropagate([7], [1.0]);

        Assert.Equal(1, Variance(network));
        Assert.Equal(0, network.Normal.Parameter("RunningMean")[0]);
        Assert.Equal(2, Normalised.Description.LeastBatch);
    }

    [Fact]
    public void Positions_are_enough_for_a_variance()
    {
        Assert.Equal(1, Speaker.Description.LeastBatch);
        var network = new Speaker(seed: 1);
        var before = network.Normal.Parameter("RunningVariance")[0];
        network.Fit(
            new Dataset<float>(12, 4, Speech.Waves(3), new float[12]), new Sgd(0.01f), new() { Epochs = 1, BatchSize = 2 }, cancellationToken: Cancellation);

        Assert.NotEqual(before, network.Normal.Parameter("RunningVariance")[0]);
    }

    private static double Variance(Normalised network) => network.Normal.Parameter("RunningVariance")[0];

    private static Dataset<double> Data(params double[] x) => new(1, 1, x, x);
}
