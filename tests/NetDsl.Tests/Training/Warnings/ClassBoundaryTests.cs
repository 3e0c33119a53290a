using System.Globalization;
using Xunit;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>From where on classes without samples, and those that are called by numbers, are warned of.</summary>
public class ClassBoundaryTests
{
    private const string Stratify = "Nothing can be learned of it: stratify the split, or declare fewer classes.";

    [Fact]
    public void A_class_without_samples_is_looked_for_among_up_to_a_thousand()
    {
        var data = Labelled(0, 998, 3);

        var warning = Assert.Single(Heard.Before(new Thousand(1), data));
        Assert.Equal(
            "warning NETDSL203: Of the 1000 classes of Error, no sample of training is of '1', '2', '4', '5', '6', '7', '8', '9', '10', '11', "
            + $"'12', '13', '14', '15', '16', '17', '18', '19', '20', '21', … and 977 more. {Stratify}",
            warning.ToString());
        Assert.Empty(Heard.Before(new Vocabulary(1), data));
    }

    [Fact]
    public void It_is_looked_for_in_up_to_sixteen_million_targets()
    {
        var sample = new Dataset<float>(1, 512, new float[] { 1 }, (float[])[1, .. new float[511]]);

        Assert.StartsWith(
            "Of the 512 classes of Error, no sample of training is of '1', ",
            Assert.Single(Heard.Before(new Halver(1), sample.Subset(new int[32_768]))).Finding,
            StringComparison.Ordinal);
        Assert.Empty(Heard.Before(new Halver(1), sample.Subset(new int[32_769])));
    }

    [Theory]
    [InlineData(new float[] { 1, 1, 1 }, "Of the 2 classes of Error, no sample of training is of '0'.")]
    [InlineData(new float[] { 0, 0, 0 }, "Of the 2 classes of Error, no sample of training is of '1'.")]
    [InlineData(new float[] { 0, 1, 0 }, null)]
    [InlineData(new float[] { 0.5f, 0.5f, 0.5f }, null)]
    [InlineData(new float[] { 0.5f, 0, 0 }, null)]
    public void A_doubt_is_of_both_classes(float[] targets, string? finding) =>
        AssertSays(finding, Heard.Before(new Doubter(1), new Dataset<float>(4, 1, Ones(12), targets)));

    [Theory]
    [InlineData(new float[] { 0, 1, 2 }, null)]
    [InlineData(new float[] { -1, -1, -1 }, null)]
    [InlineData(new float[] { 2, -1, 1 }, "Of the 3 classes of Error, no sample of training is of '0'.")]
    [InlineData(new float[] { 0, -1, 2 }, "Of the 3 classes of Error, no sample of training is of '1'.")]
    [InlineData(new float[] { 1, 1, 1 }, "Of the 3 classes of Error, no sample of training is of '0', '2'.")]
    public void A_class_that_is_not_known_is_none(float[] targets, string? finding) =>
        AssertSays(finding, Heard.Before(new NumberSorter(1), new Dataset<float>(4, 1, Ones(12), targets)));

    [Theory]
    [InlineData(new float[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 }, null)]
    [InlineData(new[] { 0.5f, 0.25f, 0.25f, 1, 0, 0, 1, 0, 0 }, null)]
    [InlineData(new[] { 0.5f, 0, 0.5f, 1, 0, 0, 1, 0, 0 }, "Of the 3 classes of Error, no sample of training is of '1'.")]
    public void A_share_of_a_class_is_a_sample_of_it(float[] targets, string? finding) =>
        AssertSays(finding, Heard.Before(new Sorter(1), new Dataset<float>(4, 3, Ones(12), targets)));

    [Fact]
    public void Names_that_are_not_as_many_as_the_classes_name_none_of_them()
    {
        var data = new Dataset<float>(4, 1, Ones(8), new float[] { 0, 2 }) { ClassNames = ["ant", "bee"] };

        AssertSays("Of the 3 classes of Error, no sample of training is of '1'.", Heard.Before(new NumberSorter(1), data));
    }

    [Fact]
    public void Of_several_losses_each_has_targets_of_its_own()
    {
        var data = new Dataset<float>(2, 4, Ones(4), new float[] { 0, 0, 1, 1, 1, 2, 1, 1 });

        AssertSays("Of the 3 classes of OfKind, no sample of training is of '1'.", Heard.Before(new ThreeAnswers(1), data));
    }

    [Theory]
    [InlineData(29, 58, false)]
    [InlineData(30, 60, true)]
    [InlineData(30, 599, true)]
    [InlineData(30, 600, false)]
    public void Numbers_are_no_classes_from_30_on_with_fewer_than_20_samples_each(int classes, int rows, bool isSaid)
    {
        string[] names = [.. Enumerable.Range(5, classes).Select(Text)];

        AssertSays(
            isSaid ? $"The label has {classes} classes in {rows} samples, and all are called by numbers, such as '5' and '{4 + classes}'." : null,
            Heard.Before(new NumberSorter(1), Named(names, rows)));
    }

    [Fact]
    public void Numbers_with_gaps_are_no_classes_however_many_samples_they_have()
    {
        string[] names = [.. Enumerable.Range(0, 30).Select(number => Text(2 * number - 7))];

        var warning = Assert.Single(Heard.Before(new NumberSorter(1), Named(names, 6_000)));
        Assert.Equal(
            "warning NETDSL204: The label has 30 classes in 6000 samples, and all are called by numbers, such as '-7' and '51'. "
            + "If near ones are alike, it is a regression: read the column as Target, and use a squared error.",
            warning.ToString());
        Assert.Empty(Heard.Before(new NumberSorter(1), Named([.. names[1..], "unknown"], 60)));
        Assert.Empty(Heard.Before(new Guesser(1), new Dataset<float>(3, 1, Ones(6), Ones(2)) { ClassNames = names }));
    }

    private static void AssertSays(string? finding, IReadOnlyList<TrainingWarning> heard) =>
        Assert.Equal(finding is null ? [] : [finding], heard.Select(warning => warning.Finding));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];

    /// <summary>Samples of 1, with the numbers of their classes.</summary>
    private static Dataset<float> Labelled(params float[] labels) => new(1, 1, Ones(labels.Length), labels);

    /// <summary>Samples of three classes in turn, whose column has some names.</summary>
    private static Dataset<float> Named(string[] names, int rows) =>
        new Dataset<float>(4, 1, Ones(12), new float[] { 0, 1, 2 }) { ClassNames = names }.Subset([.. Enumerable.Range(0, rows).Select(row => row % 3)]);
}
