using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>From what arms measured to verdicts, through the whole lab.</summary>
public sealed class VerdictTests
{
    private static readonly double[] Differences = [0.8, 1.1, 0.3, -0.2, 0.9, 0.6];

    [Fact]
    public void Six_differences_are_not_shown_and_the_reason_says_why()
    {
        var report = Of(Differences, worth: 0.1).Reported();
        var trick = report["trick"];
        Assert.Equal(Verdict.NotShown, trick.Verdict);
        Assert.Equal(0.0625, trick.AdjustedP);
        Assert.Equal(0.583333, trick.Evidence!.Mean, 1e-6);
        Assert.Equal(0.028919, trick.Evidence.StudentP!.Value, 1e-6);
        Assert.Contains("p = 0.0625 is not below 0.05", trick.Reason, StringComparison.Ordinal);
        Assert.Contains("smallest effect", trick.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_lower_is_better_a_loss_that_falls_works()
    {
        double[] falls = [-0.8, -1.1, -0.3, -0.2, -0.9, -0.6];
        Assert.Equal(Verdict.Works, (Of(falls, 0.1) with { }).Claims(Measure.Told("score"), Direction.Lower, 0.1).Reported()["trick"].Verdict);
        Assert.Equal(Verdict.Harms, Of(falls, 0.1).Reported()["trick"].Verdict);
    }

    [Fact]
    public void What_moves_little_has_no_material_effect() =>
        Assert.Equal(Verdict.NoMaterialEffect, Of([0.01, -0.01, 0.02, -0.02, 0, 0.01], worth: 0.5).Reported()["trick"].Verdict);

    [Fact]
    public void A_factorial_tells_effects_and_interactions()
    {
        // 00: 90, 10: 92, 01: 91, 11: 96, and noise that all arms of a pair share.
        var report = Experiment.Of("grown", ["A", "B"], run => new Dictionary<string, double>
        {
            ["yield"] = ((run.Has("A"), run.Has("B")) switch { (false, false) => 90, (true, false) => 92, (false, true) => 91, _ => 96 })
                + 10 * Simulation.Normal(run.Seed, 0) + 0.1 * Simulation.Normal(run.Seed, run.Tricks.Count + (run.Has("A") ? 5 : 1)),
        }).Claims(Measure.Told("yield"), Direction.Higher, worth: 1).PairedSeeds(12).Reported();

        Assert.Equal(3.5, report["A"].Evidence!.Mean, 0.15);
        Assert.Equal(2.5, report["B"].Evidence!.Mean, 0.15);
        Assert.Equal(2, report["A"].Alone!.Mean, 0.2);
        Assert.All(new[] { "A", "B" }, trick => Assert.Equal(Verdict.Works, report[trick].Verdict));
        var interaction = Assert.Single(report.Experiments[0].Interactions);
        Assert.Equal(1.5, interaction.Evidence.Mean, 0.15);
        Assert.True(interaction.IsShown);
    }

    [Fact]
    public void Without_an_interaction_none_is_shown()
    {
        var report = Experiment.Of("added", ["A", "B"], run => new Dictionary<string, double>
        {
            ["yield"] = run.Tricks.Count + 0.3 * Simulation.Normal(run.Seed, (run.Has("A") ? 1 : 0) + (run.Has("B") ? 2 : 0)),
        }).Claims(Measure.Told("yield"), Direction.Higher, worth: 0.1).PairedSeeds(12).Reported();
        Assert.False(Assert.Single(report.Experiments[0].Interactions).IsShown);
    }

    [Fact]
    public void One_at_a_time_takes_fewer_runs_and_the_report_says_what_is_lost()
    {
        var report = Experiment.Of("alone", ["A", "B", "C"], run => new Dictionary<string, double> { ["score"] = run.Tricks.Count + run.Seed })
            .Claims(Measure.Told("score"), Direction.Higher, 0.1).OneAtATime().Reported();
        Assert.Equal(4, report.Experiments[0].Arms.Count);
        Assert.All(report.Experiments[0].Tricks, trick => Assert.Equal(1, trick.Evidence!.Mean, 1e-12));
        Assert.Empty(report.Experiments[0].Interactions);
        Assert.Contains(report.Experiments[0].Remarks, remark => remark.Contains("alone", StringComparison.Ordinal));
    }

    [Fact]
    public void P_is_corrected_for_all_tricks_of_all_experiments()
    {
        Experiment Of(string name) => VerdictTests.Of([0.8, 1.1, 0.3, 0.2, 0.9, 0.6], 0.1).Named(name);
        Assert.Equal(Verdict.Works, Study.Of("one", Of("a")).Reported()["trick"].Verdict);
        var two = Study.Of("two", Of("a"), Of("b")).Reported();
        Assert.All(two.Experiments, experiment => Assert.Equal(0.0625, experiment["trick"].AdjustedP));
        Assert.All(two.Experiments, experiment => Assert.Equal(Verdict.NotShown, experiment["trick"].Verdict));
    }

    [Fact]
    public void Too_few_pairs_are_said_to_be_too_few()
    {
        var report = Of([1.0, 1.1, 1.2, 1.3], 0.1).Reported();
        Assert.Equal(Verdict.NotShown, report["trick"].Verdict);
        Assert.Contains(report.Experiments[0].Remarks, remark => remark.Contains("too few", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_without_a_number_leaves_the_verdict_open()
    {
        double[] differences = [0.8, 1.1, 0.3, 0.2, double.NaN, 0.6, 0.9, 1.2];
        var report = Of(differences, 0.1).Reported();
        Assert.Equal(Verdict.NotShown, report["trick"].Verdict);
        Assert.Contains(report.Experiments[0].Remarks, remark => remark.Contains("score is not finite", StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_effect_ends_the_looks_early()
    {
        var seeds = new HashSet<int>();
        var report = Experiment.Of("early", ["trick"], run =>
        {
            lock (seeds)
                seeds.Add(run.Seed);
            return new Dictionary<string, double> { ["score"] = run.Has("trick") ? 5 : 0 };
        }).Claims(Measure.Told("score"), Direction.Higher, 0.1).PairedSeeds(40).StoppingEarly(4).Reported();
        Assert.Equal(Verdict.Works, report["trick"].Verdict);
        Assert.True(seeds.Count < 40, $"{seeds.Count} seeds");
        Assert.InRange(report["trick"].Look, 1, 3);
    }

    [Fact]
    public void Several_tasks_count_the_same_each()
    {
        var data = new DataSplit(new(1, 1, new float[1], new float[1]), new(1, 1, new float[1], new float[1]));
        var report = Experiment.Of("tasks", ["trick"], run => new Dictionary<string, double>
        {
            ["score"] = run.Has("trick") ? (run.Task == "hard" ? 3 : 1) + 0.1 * Simulation.Normal(run.Seed, 1) : 0,
        }).On("easy", _ => data).On("hard", _ => data).Claims(Measure.Told("score"), Direction.Higher, 0.1).Reported();
        Assert.Equal(2, report["trick"].Evidence!.Mean, 0.1);
        Assert.Null(report["trick"].Evidence!.StudentP);
        Assert.Equal(Verdict.Works, report["trick"].Verdict);
    }

    private static Experiment Of(double[] differences, double worth) => Experiment
        .Of("told", ["trick"], run => new Dictionary<string, double> { ["score"] = run.Seed * 7.5 + (run.Has("trick") ? differences[run.Seed - 1] : 0) })
        .Claims(Measure.Told("score"), Direction.Higher, worth)
        .PairedSeeds(differences.Length);
}
