using NetDsl.Tests.Networks;
using NetDsl.Tests.Training;
using Xunit;
using Identity1 = NetDsl.Tests.Training.LinearModel<double, NetDsl.Tests.Training.OneToOne>;
using Identity3 = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToThree>;

namespace NetDsl.Tests.Metrics;

/// <summary>What cannot be measured is refused, with what was expected and what was found.</summary>
public sealed class RefusalTests
{
    private static readonly Dataset<double> One = new(1, 1, new double[] { 1 }, new double[] { 2 });

    [Fact]
    public void Data_of_other_widths_is_refused_with_both()
    {
        var wide = new Dataset<float>(2, 4, new float[] { 1, 2 }, new float[] { 1, 2, 3, 4 });
        var network = Identity3.Identity(1);

        Assert.All<Action>(
            [
                () => Evaluation.MeanLoss(network, wide),
                () => Evaluation.Classify(network, wide),
                () => Evaluation.Regress(network, wide),
            ],
            measure =>
            {
                var refused = Assert.Throws<ArgumentException>(measure);
                Assert.Equal("data", refused.ParamName);
                Assert.Contains("samples of 3 and targets of 3 values", refused.Message);
                Assert.Contains("the dataset has 2 and 4", refused.Message);
            });
    }

    [Fact]
    public void One_width_that_differs_is_enough()
    {
        var network = Identity3.Identity(1);
        Assert.Throws<ArgumentException>(
            () => Evaluation.MeanLoss(network, new Dataset<float>(2, 3, new float[2], new float[3])));
        Assert.Throws<ArgumentException>(
            () => Evaluation.MeanLoss(network, new Dataset<float>(3, 2, new float[3], new float[2])));
    }

    [Fact]
    public void What_is_left_out_is_named()
    {
        Assert.Equal("network", Missing(() => Evaluation.MeanLoss<Identity1, double>(null!, One)));
        Assert.Equal("data", Missing(() => Evaluation.MeanLoss<Identity1, double>(Identity1.Identity(1), null!)));
        Assert.Equal("data", Missing(() => Evaluation.Classify<Identity1, double>(Identity1.Identity(1), null!)));
        Assert.Equal("data", Missing(() => Evaluation.Regress<Identity1, double>(Identity1.Identity(1), null!)));
        Assert.Equal("network", Missing(() => Evaluation.Predict<Identity1, double>(null!, One, (_, _) => { })));
        Assert.Equal("data", Missing(() => Evaluation.Predict<Identity1, double>(Identity1.Identity(1), null!, (_, _) => { })));
        Assert.Equal("receive", Missing(() => Evaluation.Predict(Identity1.Identity(1), One, null!)));

        static string? Missing(Action call) => Assert.Throws<ArgumentNullException>(call).ParamName;
    }

    [Fact]
    public void A_report_says_which_prediction_is_wrong_and_how()
    {
        var report = new ClassificationReport(2);
        report.Add<float>([1, 0], [1, 0]);

        Assert.Contains("Prediction 1, from 0 on", Assert.Throws<NotFiniteNumberException>(
            () => report.Add<float>([0, float.PositiveInfinity], [0, 1])).Message);
        Assert.Contains("prediction has 2 values, found 3", Assert.Throws<ArgumentException>(
            () => report.Add<float>([1, 0, 0], [0, 1])).Message);
        Assert.Contains("target has 2 values, found 1", Assert.Throws<ArgumentException>(
            () => report.Add<float>([1, 0], [1])).Message);
        Assert.Equal("predictionWidth", Assert.Throws<ArgumentOutOfRangeException>(() => new ClassificationReport(0)).ParamName);
    }

    [Fact]
    public void Numbers_are_compared_where_there_is_one_for_each_prediction()
    {
        var sounds = new Dataset<float>(12, 4, Speech.Waves(1), new float[4]);
        Assert.Contains("has classes as targets", Assert.Throws<ArgumentException>(
            () => Evaluation.Regress(new Speaker(seed: 1, capacity: 1), sounds)).Message);

        var without = new Dataset<float>(3, 0, new float[3], ReadOnlyMemory<float>.Empty);
        Assert.Contains("Unjudged predicts 4 values and has 0 targets", Assert.Throws<ArgumentException>(
            () => Evaluation.Regress(new Unjudged(seed: 1, capacity: 1), without)).Message);
    }

    [Fact]
    public void Names_and_numbers_of_a_matrix_are_as_many()
    {
        Assert.Contains("3 classes and 2 names", Assert.Throws<ArgumentException>(
            () => new ConfusionMatrix(3, ["a", "b"])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(65_536));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(2)[0, 2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(2)[2, 0]);
    }

    [Fact]
    public void A_score_needs_a_prediction() => Assert.Contains(
        "at least one prediction", Assert.Throws<ArgumentException>(() => RegressionScore.Of([], [])).Message);
}
