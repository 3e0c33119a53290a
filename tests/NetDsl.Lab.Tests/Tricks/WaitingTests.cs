using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Nothing is judged before all pairs that it needs are there.</summary>
public sealed class WaitingTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static Experiment Whole => Experiment
        .Of("mediated", ["trick", "other"], run => new Dictionary<string, double>
        {
            ["gap"] = run.Has("trick") && run.Clamped is null ? 0.01 * Simulation.Normal(run.Seed, 3) : 1,
            ["score"] = (run.Has("trick") && run.Clamped is null ? 1 : 0) + 0.1 * Simulation.Normal(run.Seed, run.Tricks.Count),
        })
        .Claims(Measure.Told("score"), Direction.Higher, worth: 0.2)
        .Predicts(Mediator.Told("gap"), Direction.Lower, "trick", Clamp.ByFunction)
        .WithControls()
        .PairedSeeds(12);

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(0)]   // the plain network: all wait
    [InlineData(4)]   // the clamp
    [InlineData(5)]   // the placebo
    [InlineData(3)]   // both tricks
    public void What_a_missing_run_belongs_to_waits_and_nothing_else(int cell)
    {
        Whole.Reported(new() { Journal = _path });
        Assert.Equal(Mechanism.Confirmed, Whole.Report(_path)["trick"].Predictions[0].Mechanism);
        File.WriteAllLines(_path, File.ReadAllLines(_path).Where(line => !line.Contains($"\"cell\":{cell},\"task\":\"\",\"seed\":7,", StringComparison.Ordinal)));

        var report = Whole.Report(_path);
        var experiment = report.Experiments[0];
        bool[] waits =
        [
            report["trick"].Verdict == Verdict.Waits,
            report["trick"].Predictions[0].Mechanism == Mechanism.Waits,
            experiment.Interactions[0].Waits,
            experiment.Controls[0].Verdict == Verdict.Waits,
            experiment.Controls[1].Verdict == Verdict.Waits,
        ];
        Assert.Equal(cell switch { 0 => [true, true, true, true, false], 4 => [false, true, false, false, false], 5 => [false, false, false, true, false], _ => [true, true, true, false, false] }, waits);
        var text = report.ToText();
        Assert.Contains("1 of 96 runs is missing", text, StringComparison.Ordinal);
        Assert.Contains("WAITS", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_headline_counts_what_waits_by_itself_and_p_of_others_is_that_of_the_worst_case()
    {
        var report = Whole.Report();
        Assert.Contains("2 tricks were tried: 2 wait for runs.", report.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("NOT SHOWN", report.ToText().Split("How a verdict is read")[0], StringComparison.Ordinal);
        Assert.Equal(1, report["trick"].AdjustedP);
    }

    [Fact]
    public void What_a_look_decided_waits_for_no_more_runs()
    {
        var report = Experiment.Of("early", ["trick"], run => new Dictionary<string, double> { ["score"] = run.Has("trick") ? 5 : 0, ["gap"] = run.Has("trick") ? 0 : 1 })
            .Claims(Measure.Told("score"), Direction.Higher, 0.1).Predicts(Mediator.Told("gap"), Direction.Lower).PairedSeeds(40).StoppingEarly(4).Reported();
        Assert.Equal((Verdict.Works, Mechanism.Moves), (report["trick"].Verdict, report["trick"].Predictions[0].Mechanism));
        Assert.Contains("decided; the other", Assert.Single(report.Experiments[0].Remarks), StringComparison.Ordinal);
    }
}
