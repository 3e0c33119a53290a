using Xunit;

namespace NetDsl.Tests.Training;

public class DatasetTests
{
    private static readonly Dataset<float> Data = new(2, 1, new float[] { 1, 2, 3, 4, 5, 6 }, new float[] { 7, 8, 9 })
    {
        FeatureNames = ["length", "width"],
    };

    [Fact]
    public void Rows_are_slices_of_the_memory()
    {
        Assert.Equal(3, Data.Count);
        Assert.Equal([3f, 4f], Data.Sample(1));
        Assert.Equal([9f], Data.Target(2));
    }

    [Fact]
    public void A_subset_of_a_subset_shares_the_memory()
    {
        var subset = Data.Subset([2, 0, 2]).Subset([1, 0]);

        Assert.Equal(2, subset.Count);
        Assert.Equal([1f, 2f], subset.Sample(0));
        Assert.Equal([9f], subset.Target(1));
        Assert.Equal(2, subset.OriginalRow(1));
        Assert.True(subset.Sample(1) == Data.Sample(2), "the same memory");
        Assert.Equal(["length", "width"], subset.FeatureNames!);
    }

    [Fact]
    public void Samples_that_are_their_own_targets_share_the_memory()
    {
        var same = Data.Subset([2, 0]).WithSamplesAsTargets();

        Assert.Equal((2, 2, 2), (same.Count, same.SampleWidth, same.TargetWidth));
        Assert.True(same.Sample(0) == Data.Sample(2) && same.Target(0) == Data.Sample(2), "the same memory");
        Assert.Equal(2, same.OriginalRow(0));
        Assert.Equal(["length", "width"], same.FeatureNames!);
    }

    [Theory, InlineData(-1), InlineData(3)]
    public void Rows_out_of_range_are_refused(int row)
    {
        Assert.Contains("There are 3 rows", Assert.Throws<ArgumentOutOfRangeException>(() => Data.Sample(row)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Data.Target(row));
        Assert.Throws<ArgumentOutOfRangeException>(() => Data.Subset([0, row]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Data.Subset([0, 0, 0]).Sample(row));
    }

    [Fact]
    public void Wrong_lengths_are_refused()
    {
        Assert.Contains("5 values are not whole samples of 2",
            Assert.Throws<ArgumentException>(() => new Dataset<float>(2, 1, new float[5], new float[2])).Message);
        Assert.Contains("3 samples need 6 target values, 2 each; there are 5",
            Assert.Throws<ArgumentException>(() => new Dataset<float>(2, 2, new float[6], new float[5])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset<float>(0, 1, new float[6], new float[6]));
        Assert.Contains("2 features and 1 names", Assert.Throws<ArgumentException>(
            () => new Dataset<float>(2, 1, new float[2], new float[1]) { FeatureNames = ["a"] }).Message);
    }

    [Fact]
    public void Values_that_are_not_finite_are_named_by_row_and_column()
    {
        var samples = new double[4000];
        samples[2 * 1000 + 17] = double.NaN;

        Assert.Contains("The sample of row 2 holds NaN in column 17",
            Assert.Throws<NotFiniteNumberException>(() => new Dataset<double>(1000, 1, samples, new double[4])).Message);
        Assert.Contains("The target of row 1 holds -Infinity in column 0", Assert.Throws<NotFiniteNumberException>(
            () => new Dataset<double>(1, 2, new double[2], new double[] { 0, 1, double.NegativeInfinity, 3 })).Message);
    }

    [Fact]
    public void Classes_become_one_hot()
    {
        var data = Dataset.Classification<float>(new float[] { 1, 2, 3 }, 1, [2, 0, 1], 3);

        Assert.Equal([0f, 0f, 1f], data.Target(0));
        Assert.Equal([1f, 0f, 0f], data.Target(1));
        Assert.Equal([0f, 1f, 0f], data.Target(2));
    }

    [Theory, InlineData(3), InlineData(-1)]
    public void Labels_out_of_range_are_named(int label)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(
            () => Dataset.Classification<float>(new float[2], 1, [0, label], 3));

        Assert.Contains("The label of row 1 must lie from 0 to 2", refusal.Message);
        Assert.Equal(label, refusal.ActualValue);
    }

    [Fact]
    public void Sizes_out_of_range_name_their_parameter()
    {
        Assert.Equal("sampleWidth", Refused(() => new Dataset<float>(0, 1, default, default)).ParamName);
        Assert.Equal("targetWidth", Refused(() => new Dataset<float>(1, -1, default, default)).ParamName);
        Assert.Equal("classes", Refused(() => Dataset.Classification<float>(default, 1, [], 0)).ParamName);

        static ArgumentOutOfRangeException Refused(Func<object> make) => Assert.Throws<ArgumentOutOfRangeException>(make);
    }

    /// <summary>2¹⁶ one-hot targets of 2¹⁶ classes would be 16 GB.</summary>
    [Fact]
    public void One_hot_targets_that_no_array_holds_are_refused_before_they_are_made()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(
            () => Dataset.Classification<float>(new float[65_536], 1, new int[65_536], 65_536));

        Assert.Equal("classes", refusal.ParamName);
        Assert.StartsWith(
            "65536 one-hot targets of 65536 classes are more numbers than a block of memory holds, 2147483591. "
            + "A loss with Sparse = true takes the number of the class as target.",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_are_two_or_more()
    {
        Assert.StartsWith(
            "Classes are at least 2, found 1 names.",
            Assert.Throws<ArgumentException>(() => new Dataset<float>(1, 1, new float[1], new float[1]) { ClassNames = ["yes"] }).Message,
            StringComparison.Ordinal);
        Assert.Equal(["no", "yes"], new Dataset<float>(1, 1, new float[1], new float[1]) { ClassNames = ["no", "yes"] }.ClassNames!);
    }
}
