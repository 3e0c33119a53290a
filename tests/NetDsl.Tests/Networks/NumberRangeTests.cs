using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>Numbers that are too large, or that are none of those that are meant, are said to be so.</summary>
public sealed class NumberRangeTests
{
    [Theory, InlineData(6.0), InlineData(-2.0), InlineData(0.5), InlineData(1e300)]
    public void A_token_outside_the_vocabulary_is_named(double token)
    {
        var network = new TiedLanguageModel(seed: 2, capacity: 3);

        Assert.Contains(
            $"Words of TiedLanguageModel reads tokens, whole numbers from 0 to 5, or −1 for none; found {token} at place 3 in row 2.",
            Assert.Throws<ArgumentException>(() => network.Load(2, [0, 5, -1, token])).Message);
        Assert.Throws<ArgumentException>(() => network.Predict([0, 5, token, 1]).Length);
    }

    [Fact]
    public void A_token_outside_the_vocabulary_is_named_by_its_row_of_the_dataset_before_anything_moves()
    {
        var samples = new double[40];
        samples[4 * 7 + 2] = 6;
        var data = new Dataset<double>(4, 4, samples, new double[40]).Subset([8, 7, 6]);
        var network = new TiedLanguageModel(seed: 2);
        var before = network.Parameters.ToArray();

        Assert.Contains("found 6 at place 2 in row 7.", Assert.Throws<ArgumentException>(
            () => network.Fit(data, new Adam(), cancellationToken: TestContext.Current.CancellationToken)).Message);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void A_workspace_that_no_memory_holds_is_refused()
    {
        var message = Assert.Throws<ArgumentOutOfRangeException>(() => new Speaker(seed: 1, capacity: int.MaxValue)).Message;
        Assert.Contains("numbers of workspace, and a block of memory holds", message);
        Assert.Contains("samples fit at once", message);

        var network = new Speaker(seed: 1, capacity: 2);
        Assert.Contains("samples fit at once", Assert.Throws<ArgumentOutOfRangeException>(() => network.Reserve(int.MaxValue)).Message);
        Assert.Equal(2, network.Capacity);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Arena<float>(int.MaxValue));
    }

    [Fact]
    public void Lengths_that_overflow_are_not_taken_for_small_ones()
    {
        var network = new Wide(seed: 1);

        // 65,536 · 65,536 = 2³², which an int takes for 0.
        Assert.Contains("Wide expects 4294967296 values in its predictions, found 0.", Assert.Throws<ArgumentException>(
            () => network.Predict(new float[65_536], [])).Message);
        Assert.Contains("Wide expects 4294967296 values in its targets, found 0.", Assert.Throws<ArgumentException>(
            () => network.Evaluate(new float[65_536], [])).Message);
    }

    [Fact]
    public void More_targets_than_an_array_holds_are_refused()
    {
        var message = Assert.Throws<ArgumentOutOfRangeException>(
            () => Dataset.Classification<float>(new float[6], 3, [0, 1], int.MaxValue)).Message;

        Assert.Contains("2 one-hot targets of 2147483647 classes", message);
        Assert.Contains("Sparse = true", message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(65_536));
    }

    [Fact]
    public void A_negative_time_between_reports_is_refused()
    {
        Assert.Equal("ReportInterval", Assert.Throws<ArgumentOutOfRangeException>(
            () => new TrainingOptions { ReportInterval = TimeSpan.FromSeconds(-1) }).ParamName);
        Assert.Equal("Every", Assert.Throws<ArgumentOutOfRangeException>(
            () => new TrainingCheckpoints("folder") { Every = TimeSpan.FromSeconds(-1) }).ParamName);
        Assert.Equal("Keep", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingCheckpoints("folder") { Keep = 0 }).ParamName);
        Assert.Equal("Folder", Assert.Throws<ArgumentException>(() => new TrainingCheckpoints("")).ParamName);
    }
}
