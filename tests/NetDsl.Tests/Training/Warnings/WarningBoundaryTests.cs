using Xunit;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>From where on a warning is said: at a limit itself, nothing is.</summary>
public class WarningBoundaryTests
{
    [Theory]
    [InlineData(50, false)]
    [InlineData(50.01f, true)]
    [InlineData(1.01e-4f, false)]
    [InlineData(0.99e-4f, true)]
    [InlineData(0, false)]
    public void Samples_are_unscaled_beyond_50_and_below_a_ten_thousandth(float size, bool isSaid) =>
        Assert.Equal(isSaid, Ids(Constant(size, 1)).Contains("NETDSL201"));

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(1_001, true)]
    [InlineData(-1_001, true)]
    public void Targets_are_large_beyond_a_thousand(float size, bool isSaid) =>
        Assert.Equal(isSaid, Ids(Constant(1, size)).Contains("NETDSL202"));

    [Theory]
    [InlineData(1, 5, false)]
    [InlineData(1, 5.01f, true)]
    [InlineData(5, 1, false)]
    [InlineData(5.01f, 1, true)]
    public void Validation_is_of_another_scale_beyond_five_times(float training, float validation, bool isSaid) =>
        Assert.Equal(isSaid, Ids(Constant(training, 1), Constant(validation, 1)).Contains("NETDSL207"));

    [Theory]
    [InlineData(new[] { 19, 20 }, false)]
    [InlineData(new[] { 18, 19, 20 }, true)]
    public void Validation_is_training_where_more_than_half_of_it_is(int[] rows, bool isSaid)
    {
        var data = Heard.Numbers(30, 3);

        Assert.Equal(isSaid, Ids(data.Subset([.. Enumerable.Range(0, 20)]), data.Subset(rows)).Contains("NETDSL205"));
    }

    [Fact]
    public void What_to_do_is_said_in_whole_sentences()
    {
        var large = Heard.When(new Guesser(1), Constant(100, 2_000), new Sgd(0), new() { Epochs = 1 }, Constant(1, 1));

        Assert.Equal(
            [
                "warning NETDSL201: The numbers of Features are as large as 100 (value 0 of 3); about 1 is right. "
                    + "Scale the samples: divide pixels by 255, standardise columns (Standardizer).",
                "warning NETDSL202: The targets of Error are as large as 2E+03; about 1 is right. "
                    + "Scale the targets (Standardizer.FitTargets), and undo it for predictions (Inverse).",
                "warning NETDSL207: The samples of training are of the size 100, those of validation of 1. "
                    + "Scale both with the scaler that was learnt from the training part.",
            ],
            large.Take(3).Select(warning => warning.ToString()));
    }

    [Fact]
    public void Nothing_is_neither_printed_nor_muted()
    {
        Assert.Throws<ArgumentNullException>("warning", () => TrainingWarning.Print(null!));
        Assert.Throws<ArgumentNullException>("ids", () => new TrainingOptions { MutedWarnings = null! });
    }

    private static IEnumerable<string> Ids(Dataset<float> data, Dataset<float>? validation = null) =>
        Heard.When(new Guesser(1), data, new Sgd(0), new() { Epochs = 1 }, validation).Select(warning => warning.Id);

    /// <summary>Rows all of whose numbers are of one size, which is exact so.</summary>
    private static Dataset<float> Constant(float sample, float target) =>
        new(3, 1, Enumerable.Repeat(sample, 48).ToArray(), Enumerable.Repeat(target, 16).ToArray());
}
