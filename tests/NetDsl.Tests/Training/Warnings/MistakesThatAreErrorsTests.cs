using NetDsl.Data;
using Xunit;
using static NetDsl.Data.CsvColumn;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Mistakes of beginners that end in an error which says what to do; those in declarations have diagnostics.</summary>
public class MistakesThatAreErrorsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Labels_from_1_are_out_of_range()
    {
        var counted = Assert.Throws<ArgumentOutOfRangeException>(
            () => Dataset.Classification<float>(new float[12], 4, [1, 2, 3], 3));
        var numbered = Assert.Throws<ArgumentException>(
            () => new NumberSorter(1).Fit(new Dataset<float>(4, 1, new float[12], new float[] { 1, 2, 3 }), new Adam(), cancellationToken: Cancellation));

        Assert.StartsWith("The label of row 2 must lie from 0 to 2.", counted.Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "A target of Error is the number of a class, from 0 to 2, or −1 for none; found 3 in row 2.", numbered.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_that_are_not_one_hot_are_named()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new Sorter(1).Fit(new Dataset<float>(4, 3, new float[8], new float[] { 1, 0, 0, 1, 1, 0 }), new Adam(), cancellationToken: Cancellation));

        Assert.StartsWith("The targets of Error sum to 1 (a one-hot class, say), found 2 in row 1.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NaN_in_a_file_is_named_by_its_line()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => CsvTable.Read(new StringReader("a,b\n1,2\nNaN,4\n"), "t.csv", new(), Numbers(..)));

        Assert.Equal("t.csv, line 3, column 1 ('a'): expected a finite number, found 'NaN'.", error.Message);
    }

    [Fact]
    public void A_rate_of_a_thousand_diverges_with_advice()
    {
        var error = Assert.Throws<TrainingDivergedException>(() =>
            new Guesser(1).Fit(Heard.Numbers(200, 3), new Sgd(1e3), new() { Epochs = 50, OnWarning = null }, cancellationToken: Cancellation));

        Assert.Contains("lower the learning rate (1000 now)", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_checkpoint_of_another_network_is_named_tensor_by_tensor()
    {
        var error = Assert.Throws<InvalidDataException>(
            () => Checkpoint.Load(new Guesser(1), Checkpoint.ToBytes(new Sorter(1))));

        Assert.StartsWith("checkpoint does not fit Guesser:\n- 'Hidden.Weights': expected 3×6, found 4×8", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Kind.Weights' is no parameter of Guesser", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Early_stopping_asks_for_validation()
    {
        var error = Assert.Throws<ArgumentNullException>(() =>
            new Guesser(1).Fit(Heard.Numbers(20, 3), new Adam(), new() { EarlyStopping = new(Patience: 2) }, cancellationToken: Cancellation));

        Assert.StartsWith("Early stopping watches the loss of validation data; there is none.", error.Message, StringComparison.Ordinal);
    }
}
