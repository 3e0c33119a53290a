using NetDsl.Tests.Training;
using Xunit;
using Identity1 = NetDsl.Tests.Training.LinearModel<double, NetDsl.Tests.Training.OneToOne>;
using Identity3 = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToThree>;

namespace NetDsl.Tests.Metrics;

public class EvaluationTests
{
    private static readonly double[] Predictions = [1, 2, 3, 4, 5, 6, 7];
    private static readonly double[] Targets = [1, 2, 4, 4, 4, 6, 9];

    [Theory, InlineData(1), InlineData(3), InlineData(7), InlineData(100)]
    public void Regression_is_scored_whatever_the_batch(int capacity)
    {
        var report = Evaluation.Regress(Identity1.Identity(capacity), new Dataset<double>(1, 1, Predictions, Targets));

        var mean = Targets.Average();
        Assert.Equal(7, report.Count);
        Assert.Equal(4 / 7.0, report.Overall.MeanAbsoluteError, 1e-12);
        Assert.Equal(Math.Sqrt(6 / 7.0), report.Overall.RootMeanSquaredError, 1e-12);
        Assert.Equal(1 - 6 / Targets.Sum(t => (t - mean) * (t - mean)), report.Overall.RSquared, 1e-12);
        Assert.Equal(report.Outputs[0], report.Overall);
    }

    [Fact]
    public void Each_output_has_a_score_of_its_own()
    {
        var data = new Dataset<float>(3, 3, new float[] { 1, 2, 3, 3, 2, 1 }, new float[] { 1, 2, 4, 3, 4, 2 });
        var report = Evaluation.Regress(Identity3.Identity(8), data);

        Assert.Equal(new RegressionScore(0, 0, 1), report.Outputs[0]);
        Assert.Equal(new RegressionScore(1, Math.Sqrt(2), -1), report.Outputs[1]);
        Assert.Equal(new RegressionScore(1, 1, 0), report.Outputs[2]);
        Assert.Equal(2 / 3.0, report.Overall.MeanAbsoluteError, 1e-12);
        Assert.Equal(1, report.Overall.RootMeanSquaredError, 1e-12);
        Assert.Equal(0, report.Overall.RSquared, 1e-12);
    }

    [Theory, InlineData(0.1), InlineData(1e10), InlineData(0)]
    public void A_constant_target_has_no_r_squared(double constant)
    {
        var data = new Dataset<double>(1, 1, Predictions, Enumerable.Repeat(constant, 7).ToArray());

        Assert.Equal(double.NaN, Evaluation.Regress(Identity1.Identity(4), data).Overall.RSquared);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(100)]
    public void Classification_is_scored_whatever_the_batch(int capacity)
    {
        float[] samples = [0.5f, 0.25f, 0.25f, 0, 1, 0, 0.25f, 0.5f, 0.25f, 0.25f, 0.25f, 0.5f, 1, 0, 0];
        var data = Dataset.Classification<float>(samples, 3, [0, 1, 2, 2, 0], 3);
        var report = Evaluation.Classify(Identity3.Identity(capacity), data);

        Assert.Equal(5, report.Count);
        Assert.Equal(0.8, report.Accuracy, 1e-15);
        Assert.Equal(1, report.Confusion[2, 1]);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(100)]
    public void The_mean_loss_weighs_each_row_alike(int capacity)
    {
        var data = new Dataset<double>(1, 1, Predictions, Targets);

        Assert.Equal(6 / 7.0, Evaluation.MeanLoss(Identity1.Identity(capacity), data), 1e-12);
    }

    [Fact]
    public void Names_of_classes_reach_the_print()
    {
        var data = Dataset.Classification<float>(new float[] { 1, 0, 0 }, 3, [0], 3);
        var named = new Dataset<float>(3, 3, data.Sample(0).ToArray(), data.Target(0).ToArray())
        {
            ClassNames = ["setosa", "versicolor", "virginica"],
        };

        Assert.Contains("versicolor", Evaluation.Classify(Identity3.Identity(1), named).ToString());
    }

    [Fact]
    public void Data_without_rows_is_refused() =>
        Assert.Contains("no rows", Assert.Throws<ArgumentException>(() => Evaluation.Regress(
            Identity1.Identity(1), new Dataset<double>(1, 1, Array.Empty<double>(), Array.Empty<double>()))).Message);
}
