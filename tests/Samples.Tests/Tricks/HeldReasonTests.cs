using NetDsl.Lab;
using NetDsl.Samples.Tricks.Data;
using NetDsl.Samples.Tricks.Experiments;
using Xunit;

namespace NetDsl.Samples.Tests.Tricks;

/// <summary>What clamps of the tricks hold, in runs that are too small to show anything else.</summary>
public sealed class HeldReasonTests
{
    private static readonly DigitSource Digits = new(folder: null);

    [Fact]
    public void No_reason_is_claimed_that_nothing_holds()
    {
        var study = TrickStudy.Of(Scale.Quick, Digits, new(file: null), new(file: null));
        string[] reasons = [.. study.Report().Experiments.SelectMany(experiment => experiment.Declared.Split('\n')).Where(line => line.StartsWith("prediction: ", StringComparison.Ordinal))];
        Assert.Equal(25, reasons.Length);
        Assert.All(reasons, reason => Assert.EndsWith(", clamped", reason));
    }

    [Fact]
    public void More_text_has_more_steps_and_more_samples_and_each_is_held_alone()
    {
        var report = Run(TextTricks.MoreText(new(file: null), Scale.Quick));
        var (plain, more) = (Arm(report, "plain"), Arm(report, "4 times the text"));
        Assert.Equal((1, 2), (plain.Steps, more.Steps));
        Assert.Equal((8, 32), (plain.Mediators["different samples"], more.Mediators["different samples"]));
        Assert.Equal((1, 16), Held(report, "4 times the text, steps held"));
        Assert.Equal((2, 8), Held(report, "4 times the text, different samples held"));
    }

    [Fact]
    public void More_digits_are_held_by_as_few_steps_and_by_copies()
    {
        var report = Run(DataTricks.MoreData(Digits, Scale.Usual with { Train = 320, Test = 32, Epochs = 12 }));
        Assert.Equal(12, Arm(report, "plain").Steps);
        Assert.Equal(36, Arm(report, "4 times the data").Steps);
        Assert.Equal((12, 80), Held(report, "4 times the data, steps held"));
        Assert.Equal((36, 20), Held(report, "4 times the data, different samples held"));
        Assert.Equal((12, 384), Held(report, "64 times the data, steps held"));
        Assert.Equal((480, 20), Held(report, "64 times the data, different samples held"));
    }

    [Fact]
    public void A_window_does_not_notice_the_letters_beyond_it_and_a_recurrence_does()
    {
        var report = Run(TextTricks.Recurrence(new(file: null), Scale.Quick));
        Assert.Equal(0, Arm(report, "plain").Mediators["bits that letters beyond the window tell"], 6);
        Assert.NotEqual(0, Arm(report, "recurrence").Mediators["bits that letters beyond the window tell"], 3);
        var (window, recurrence) = (report.Arms[0].Network!, report.Arms[1].Network!);
        Assert.Equal((11_510, 11_440), (window.ParameterCount, recurrence.ParameterCount));
    }

    [Fact]
    public void Sizes_and_means_of_features_are_held_one_without_the_other()
    {
        var report = Run(DataTricks.Standardised(new(file: null), Scale.Quick));
        var (plain, trick) = (Arm(report, "plain").Mediators, Arm(report, "standardised").Mediators);
        var (stretched, moved) = (Clamped(report, "condition of the inputs").Mediators, Clamped(report, "means of the features, in deviations").Mediators);
        const string Condition = "condition of the inputs";
        const string Means = "means of the features, in deviations";
        Assert.True(plain[Condition] > 1e5 && stretched[Condition] > 1e5);
        Assert.True(trick[Condition] < 100);
        Assert.Equal(trick[Condition], moved[Condition], 2);
        Assert.Equal((0, 0), (Math.Round(trick[Means], 3), Math.Round(stretched[Means], 3)));
        Assert.Equal(plain[Means], moved[Means], 3);
        Assert.True(plain[Means] > 2);
    }

    [Fact]
    public void Sizes_alone_are_divided_by_and_nothing_is_taken_away()
    {
        var table = new WineTable(file: null).Split(1);
        var (before, after) = (table.Train, WineTable.StandardiseSizes(table).Train);
        for (var feature = 0; feature < WineTable.Features; feature++)
        {
            var size = before.Sample(0)[feature] / after.Sample(0)[feature];
            Assert.All(Enumerable.Range(0, before.Count), row => Assert.Equal(before.Sample(row)[feature] / size, after.Sample(row)[feature], 3));
        }
    }

    private static ExperimentReport Run(Experiment experiment) =>
        experiment.PairedSeeds(1).Run(cancellationToken: TestContext.Current.CancellationToken).Experiments[0];

    private static ArmResult Arm(ExperimentReport report, string name) => report.Arms.Single(arm => arm.Name == name);

    private static ArmResult Clamped(ExperimentReport report, string mediator) => Arm(report, $"standardised, {mediator} held");

    private static (double Steps, double Samples) Held(ExperimentReport report, string name) => (Arm(report, name).Steps, Arm(report, name).Mediators["different samples"]);
}
