using Xunit;

namespace NetDsl.Tests.Metrics;

public class ConfusionMatrixTests
{
    [Fact]
    public void Measures_follow_from_the_counts()
    {
        var matrix = Of([[4, 1, 0], [2, 3, 0], [0, 1, 9]]);

        Assert.Equal(20, matrix.Total);
        Assert.Equal(0.8, matrix.Accuracy, 1e-15);
        Assert.Equal(4 / 6.0, matrix.Precision(0), 1e-15);
        Assert.Equal(4 / 5.0, matrix.Recall(0), 1e-15);
        Assert.Equal(2 * (4 / 6.0) * (4 / 5.0) / (4 / 6.0 + 4 / 5.0), matrix.F1(0), 1e-15);
        Assert.Equal((4 / 6.0 + 3 / 5.0 + 1) / 3, matrix.Precision(Averaging.Macro), 1e-15);
        Assert.Equal((4 / 5.0 + 3 / 5.0 + 9 / 10.0) / 3, matrix.Recall(Averaging.Macro), 1e-15);
        Assert.Equal((8 / 11.0 + 6 / 10.0 + 18 / 19.0) / 3, matrix.F1(Averaging.Macro), 1e-15);
        Assert.Equal(0.8, matrix.F1(Averaging.Micro), 1e-15);
        Assert.Equal(0.8, matrix.Precision(Averaging.Micro), 1e-15);
        Assert.Equal(10, matrix.Actual(2));
        Assert.Equal(5, matrix.Predicted(1));
    }

    [Fact]
    public void A_class_that_is_never_predicted_lowers_the_average()
    {
        var matrix = Of([[2, 0, 0], [2, 0, 0], [0, 0, 0]]);

        Assert.Equal(double.NaN, matrix.Precision(1));
        Assert.Equal(0, matrix.Recall(1));
        Assert.Equal(0, matrix.F1(1));
        Assert.Equal(0.25, matrix.Precision(Averaging.Macro));
        Assert.Equal(0.5, matrix.Recall(Averaging.Macro));
    }

    [Fact]
    public void A_class_that_does_not_occur_is_left_out()
    {
        var matrix = Of([[2, 0, 0], [0, 2, 0], [0, 0, 0]]);

        Assert.Equal(double.NaN, matrix.Recall(2));
        Assert.Equal(double.NaN, matrix.F1(2));
        Assert.Equal(1, matrix.F1(Averaging.Macro));
    }

    [Fact]
    public void Without_samples_nothing_is_defined()
    {
        var matrix = new ConfusionMatrix(3);

        Assert.Equal(double.NaN, matrix.Accuracy);
        Assert.Equal(double.NaN, matrix.F1(Averaging.Macro));
        Assert.Equal(double.NaN, matrix.F1(Averaging.Micro));
    }

    [Fact]
    public void The_print_is_a_table()
    {
        var matrix = Of([[1200, 34], [0, 0]], ["cat", "other animal"]);

        Assert.Equal(
            """
            actual \ predicted    cat  other animal  precision  recall      F1
            cat                 1,200            34     1.0000  0.9724  0.9860
            other animal            0             0     0.0000       –  0.0000
            macro                                       0.5000  0.4862  0.4930
            accuracy 0.9724 of 1,234 samples
            """,
            matrix.ToString());
    }

    [Fact]
    public void Classes_out_of_range_are_refused()
    {
        var matrix = new ConfusionMatrix(3);

        Assert.Equal("actual", Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Add(3, 0)).ParamName);
        Assert.Equal("predicted", Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Add(0, -1)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(0));
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix(3, ["a", "b"]));
    }

    private static ConfusionMatrix Of(int[][] counts, string[]? names = null)
    {
        var matrix = new ConfusionMatrix(counts.Length, names);
        for (var actual = 0; actual < counts.Length; actual++)
        {
            for (var predicted = 0; predicted < counts.Length; predicted++)
            {
                for (var i = 0; i < counts[actual][predicted]; i++)
                    matrix.Add(actual, predicted);
            }
        }

        return matrix;
    }
}
