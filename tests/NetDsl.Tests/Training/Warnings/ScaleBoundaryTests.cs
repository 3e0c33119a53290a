using Xunit;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Of which inputs and targets the size counts, and which number of them is named.</summary>
public class ScaleBoundaryTests
{
    [Fact]
    public void The_largest_column_of_each_input_is_named()
    {
        AssertSays("The numbers of Left are as large as 80 (value 1 of 2); about 1 is right.", Heard.Before(new Forked(1), Rows([60, 80, 1, 1, 1])));
        AssertSays("The numbers of Left are as large as 80 (value 0 of 2); about 1 is right.", Heard.Before(new Forked(1), Rows([80, 60, 1, 1, 1])));
        AssertSays("The numbers of Left are as large as 80 (value 0 of 2); about 1 is right.", Heard.Before(new Forked(1), Rows([80, 80, 1, 1, 1])));
        AssertSays("The numbers of Right are as large as 70 (value 1 of 3); about 1 is right.", Heard.Before(new Forked(1), Rows([1, 1, 60, -70, 65])));
        AssertSays("The numbers of Right are as large as 9E-05 (value 2 of 3); about 1 is right.",
            Heard.Before(new Forked(1), Rows([1, 1, 0, 0, 9e-5])));
    }

    [Fact]
    public void A_column_with_a_name_is_called_by_it()
    {
        var data = new Dataset<float>(5, 1, new float[] { 1, 1, 1, 1, 90 }, new float[1]) { FeatureNames = ["a", "b", "c", "d", "e"] };

        AssertSays("The numbers of Right are as large as 90 ('e'); about 1 is right.", Heard.Before(new Forked(1), data));
    }

    [Fact]
    public void The_size_is_the_root_of_the_mean_square()
    {
        // √((30² + 90²)/2) = 67.1, √((40² + 50²)/2) = 45.3; of all numbers, √((67.1² + 45.3² + 2·1)/4) = 40.5.
        var data = new Dataset<float>(4, 1, new float[] { 30, 40, 1, 1, 90, -50, 1, 1 }, new float[] { 1, 0 });
        var validation = new Dataset<float>(4, 1, new float[] { 1, 3, 5, 1, 7, 2, 2, 2 }, new float[] { 1, 0 });

        Assert.Equal(
            [
                "The numbers of Sizes are as large as 67.1 (value 0 of 4); about 1 is right.",
                "The samples of training are of the size 40.5, those of validation of 3.48.",
            ],
            Heard.Before(new Doubter(1), data, validation).Select(warning => warning.Finding));
    }

    [Fact]
    public void A_ten_thousandth_itself_is_scaled()
    {
        Assert.Empty(Heard.Before(new Precise(1), new Dataset<double>(3, 1, new double[] { 1e-4, 1e-4, 1e-4 }, new double[] { 1 })));
        AssertSays(
            "The numbers of Features are as large as 9.99E-05 (value 0 of 3); about 1 is right.",
            Heard.Before(new Precise(1), new Dataset<double>(3, 1, new double[] { 9.99e-5, 9e-5, 8e-5 }, new double[] { 1 })));
    }

    [Fact]
    public void Targets_of_a_regression_count_and_numbers_of_classes_do_not()
    {
        float[] ones = [1, 1, 1, 1, 1, 1];
        float[] sizes = [0, 0, 1_500, 1, 1, 1, 1_500, 1, 1, 2, -1_500, 1];

        AssertSays(
            "The targets of OfSize are as large as 1.5E+03; about 1 is right.",
            Heard.Before(new ThreeAnswers(1), new Dataset<float>(2, 4, ones, sizes)), "NETDSL202");
        Assert.Empty(Heard.Before(new Vocabulary(1), new Dataset<float>(1, 1, new float[] { 1, 1 }, new float[] { 1_199, 1_100 })));
    }

    [Fact]
    public void Where_there_is_no_target_none_is_large() =>
        Assert.Empty(Heard.Before(new Shrinker(1), new Dataset<float>(3, 0, new float[] { 1, 1, 1 }, default)));

    [Fact]
    public void What_only_lays_numbers_out_anew_leaves_them_unscaled()
    {
        const string wanted = "The numbers of Image are as large as 100 (value 3 of 4); about 1 is right.";
        var data = new Dataset<float>(4, 1, new float[] { 1, 1, 1, 100 }, new float[] { 1 });

        AssertSays(wanted, Heard.Before(new Passer(1), data));
        AssertSays(wanted, Heard.Before(new Rater(1), data));
        Assert.Empty(Heard.Before(new LateNormaliser(1), data));
    }

    [Fact]
    public void Numbers_that_are_squeezed_first_need_no_scale() => Assert.Empty(Heard.Before(new Squeezer(1), Rows([100, 100, 100])));

    [Fact]
    public void An_input_is_weighed_by_whatever_reads_it()
    {
        AssertSays("The numbers of X are as large as 100 (value 0 of 1); about 1 is right.", Heard.Before(new Slope(1), Rows([100])));
        AssertSays("The numbers of Features are as large as 100 (value 0 of 3); about 1 is right.", Heard.Before(new TwiceWeigher(1), Rows([100, 1, 1])));
        AssertSays("The numbers of Right are as large as 100 (value 2 of 3); about 1 is right.", Heard.Before(new Joiner(1), Rows([1, 1, 1, 1, 100])));
    }

    [Fact]
    public void What_a_block_weighs_is_not_normalised_before() => AssertSays(
        "The numbers of Features are as large as 100 (value 0 of 4); about 1 is right.", Heard.Before(new TooLateNormaliser(1), Rows([100, 1, 1, 1])));

    private static void AssertSays(string finding, IReadOnlyList<TrainingWarning> heard, string id = "NETDSL201")
    {
        var warning = Assert.Single(heard);
        Assert.Equal((id, finding), (warning.Id, warning.Finding));
    }

    /// <summary>Two rows that are the same.</summary>
    private static Dataset<float> Rows(double[] row)
    {
        float[] numbers = [.. row.Select(number => (float)number)];
        return new(row.Length, 1, (float[])[.. numbers, .. numbers], new float[] { 1, -1 });
    }
}
