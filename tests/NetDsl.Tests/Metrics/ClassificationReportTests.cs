using CsCheck;
using Xunit;

namespace NetDsl.Tests.Metrics;

public class ClassificationReportTests
{
    [Fact]
    public void Several_classes_are_decided_for_the_greatest()
    {
        var report = new ClassificationReport(3);
        report.Add<float>([0.5f, 0.25f, 0.25f], [1, 0, 0]);
        report.Add<float>([0.25f, 0.25f, 0.5f], [0, 1, 0]);
        report.Add<float>([0.125f, 0.75f, 0.125f], [0, 0, 1]);
        report.Add<float>([0.25f, 0.25f, 0.5f], [0, 0, 1]);

        Assert.Equal(0.5, report.Accuracy);
        Assert.Equal(0.5, report.TopAccuracy(2));
        Assert.Equal(1, report.TopAccuracy(3));
        Assert.Equal(1, report.Confusion[1, 2]);
        Assert.Equal((Math.Log(2) + Math.Log(4) + Math.Log(8) + Math.Log(2)) / 4, report.LogLoss, 1e-12);
    }

    [Fact]
    public void One_value_is_decided_at_one_half()
    {
        var report = new ClassificationReport(1);
        report.Add<double>([0.5], [1]);
        report.Add<double>([0.49], [0]);
        report.Add<double>([0.75], [0]);
        report.Add<double>([0.875], [1]);

        Assert.Equal(3 / 4.0, report.Accuracy, 1e-15);
        Assert.Equal([1, 1, 0, 2],
            new[] { report.Confusion[0, 0], report.Confusion[0, 1], report.Confusion[1, 0], report.Confusion[1, 1] });
        Assert.Equal(-(Math.Log(0.5) + Math.Log(0.51) + Math.Log(0.25) + Math.Log(0.875)) / 4, report.LogLoss, 1e-12);
        Assert.Equal(1, report.TopAccuracy(2));
    }

    [Fact]
    public void The_first_place_is_the_confusion_matrix()
    {
        // Few different values, so that many are equal.
        Gen.Select(Gen.Int[0, 3].Array[4], Gen.Int[0, 3]).Array[1, 30].Sample(samples =>
        {
            var report = new ClassificationReport(4);
            foreach (var (values, label) in samples)
            {
                var target = new float[4];
                target[label] = 1;
                report.Add(Array.ConvertAll(values, value => value / 4f), target.AsSpan());
            }

            Assert.Equal(report.Confusion.Accuracy, report.TopAccuracy(1), 1e-12);
            Assert.Equal(1, report.TopAccuracy(4));
            Assert.True(report.TopAccuracy(2) <= report.TopAccuracy(3));
        });
    }

    [Fact]
    public void Certainty_of_the_wrong_costs_much_but_not_infinitely()
    {
        var report = new ClassificationReport(2);
        report.Add<float>([1, 0], [0, 1]);

        Assert.Equal(-Math.Log(1e-15), report.LogLoss, 1e-9);
    }

    [Fact]
    public void Certainty_of_the_right_costs_nothing()
    {
        var report = new ClassificationReport(2);
        report.Add<float>([1, 0], [1, 0]);

        Assert.Equal(0, report.LogLoss);
    }

    [Fact]
    public void What_is_no_probability_has_no_log_loss()
    {
        var report = new ClassificationReport(2);
        report.Add<float>([-1.5f, 2.5f], [0, 1]);

        Assert.Equal(double.NaN, report.LogLoss);
        Assert.Equal(1, report.Accuracy);
    }

    [Fact]
    public void Without_samples_nothing_is_defined()
    {
        var report = new ClassificationReport(2);

        Assert.Equal(double.NaN, report.Accuracy);
        Assert.Equal(double.NaN, report.LogLoss);
    }

    [Fact]
    public void Classes_are_one_hot_or_numbers()
    {
        var (oneHot, numbers) = (new ClassificationReport(3), new ClassificationReport(3));
        oneHot.Add<float>([0.25f, 0.75f, 0], [0, 0, 1]);
        numbers.Add<float>([0.25f, 0.75f, 0], 2);
        numbers.Add<float>([0.25f, 0.75f, 0], -1);

        Assert.Equal(oneHot.ToString(), numbers.ToString());
        Assert.Equal(1, numbers.Count);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var report = new ClassificationReport(2);

        Assert.Throws<NotFiniteNumberException>(() => report.Add<float>([float.NaN, 1], [0, 1]));
        Assert.Throws<ArgumentException>(() => report.Add<float>([1], [0, 1]));
        Assert.Throws<ArgumentException>(() => report.Add<float>([1, 0], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Add<float>([1, 0], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Add<float>([1, 0], -2));
        Assert.Equal("k", Assert.Throws<ArgumentOutOfRangeException>(() => report.TopAccuracy(3)).ParamName);
        Assert.Equal("k", Assert.Throws<ArgumentOutOfRangeException>(() => report.TopAccuracy(0)).ParamName);
        Assert.Equal(0, report.Count);
    }
}
