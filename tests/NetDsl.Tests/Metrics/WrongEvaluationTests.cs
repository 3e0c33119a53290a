using NetDsl.Tests.Networks;
using NetDsl.Tests.RealData;
using Xunit;
using Identity1 = NetDsl.Tests.Training.LinearModel<double, NetDsl.Tests.Training.OneToOne>;
using Identity3 = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToThree>;

namespace NetDsl.Tests.Metrics;

/// <summary>A classification is not scored as a regression, nor a regression as a classification.</summary>
public class WrongEvaluationTests
{
    [Fact]
    public void A_regression_has_no_classes_to_tell()
    {
        var one = Assert.Throws<ArgumentException>(() => Evaluation.Classify(
            Identity1.Identity(2), new Dataset<double>(1, 1, new double[] { 1, 2, 3 }, new double[] { 1, 0, 12.5 })));
        var several = Assert.Throws<ArgumentException>(() => Evaluation.Classify(
            Identity3.Identity(2), new Dataset<float>(3, 3, new float[6], new float[] { 0, 1, 0, 1, 1, 0 })));

        Assert.StartsWith(
            "Error of LinearModel has numbers as targets, not classes, such as 12.5 in row 2. To compare numbers, use Evaluation.Regress;",
            one.Message,
            StringComparison.Ordinal);
        Assert.Contains("such as 1, 1, 0 in row 1.", several.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_squared_error_may_be_of_classes()
    {
        var report = Evaluation.Classify(
            Identity1.Identity(2), new Dataset<double>(1, 1, new double[] { 0.1, 0.9, 1.5 }, new double[] { 0, 1, 1 }));

        Assert.Equal(1, report.Accuracy);
        Assert.EndsWith(", log-loss – (a prediction is no probability: it lies outside 0 to 1)", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_classifier_has_no_numbers_to_come_near_to()
    {
        var oneOfMany = Assert.Throws<ArgumentException>(() => Evaluation.Regress(
            new IrisClassifier(seed: 1), Dataset.Classification<float>(new float[8], 4, [0, 1], 3)));
        var numbered = Assert.Throws<ArgumentException>(() => Evaluation.Regress(
            new Speaker(seed: 1), new Dataset<float>(Speaker.Description.SampleWidth, Speaker.Description.TargetWidth,
                new float[Speaker.Description.SampleWidth], new float[Speaker.Description.TargetWidth])));
        var binary = Assert.Throws<ArgumentException>(() => Evaluation.Regress(
            new DiabetesClassifier(seed: 1), new Dataset<float>(8, 1, new float[16], new float[] { 0, 1 })));

        Assert.All(
            (ArgumentException[])[oneOfMany, numbered, binary],
            error => Assert.Contains("has classes as targets, not numbers. To see how many are told, use Evaluation.Classify.", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_probability_may_be_a_number_to_come_near_to()
    {
        var data = new Dataset<float>(8, 1, new float[16], new float[] { 0.25f, 1 });

        Assert.Equal(2, Evaluation.Regress(new DiabetesClassifier(seed: 1), data).Count);
    }

    [Fact]
    public void Names_of_classes_do_not_command_the_terminal()
    {
        var matrix = new ConfusionMatrix(2, ["red\u001b[31m", "two\nlines\u202e"]);

        var text = matrix.ToString();

        Assert.Contains("red·[31m", text, StringComparison.Ordinal);
        Assert.Contains("two·lines·", text, StringComparison.Ordinal);
        Assert.Equal("two\nlines\u202e", matrix.Names[1]);
        Assert.Equal(5, text.Split('\n').Length);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void A_report_without_samples_says_so() =>
        Assert.EndsWith("log-loss – (no samples)", new ClassificationReport(3).ToString(), StringComparison.Ordinal);
}
