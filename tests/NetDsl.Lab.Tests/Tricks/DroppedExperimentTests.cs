using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Experiments that were left out after results could be seen are told, and count among all that was tried.</summary>
public sealed class DroppedExperimentTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private RunOptions Options => new() { Journal = _path };

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void To_leave_experiments_out_makes_nothing_work()
    {
        Experiment[] nothing = [.. Enumerable.Range(1, 3).Select(number => Of($"nothing {number}", effect: 0))];
        var all = Study.Of("all", [Of("kept", effect: 1), .. nothing]).Reported(Options);
        Assert.Equal(Verdict.NotShown, all.Experiments[0].Tricks[0].Verdict);

        var kept = Study.Of("one", Of("kept", effect: 1)).Report(_path);
        Assert.Equal(all.Experiments[0].Tricks[0].AdjustedP, kept["trick"].AdjustedP);
        Assert.Equal(Verdict.NotShown, kept["trick"].Verdict);
        var remark = Assert.Single(kept.Remarks);
        Assert.All(nothing, experiment => Assert.Contains(experiment.Name, remark, StringComparison.Ordinal));
        Assert.Contains("1 trick, 14 runs", remark, StringComparison.Ordinal);
        Assert.Contains(remark, kept.ToText().ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("class=\"bad\">The journal holds runs", kept.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_renamed_with_a_lower_worth_counts_twice()
    {
        Of("first", 1).Reported(Options);
        var renamed = Of("second", 1).Claims(Measure.Told("score"), Direction.Higher, 0.001).Reported(Options);
        Assert.Equal(2 * renamed["trick"].Evidence!.Exact.P, renamed["trick"].AdjustedP);
        Assert.Contains("first (", Assert.Single(renamed.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_declared_and_never_run_does_not_count()
    {
        File.WriteAllBytes(_path, JournalLine.Of(new DeclarationRecord("0123", "idea", "experiment: idea")));
        Assert.Empty(Of("kept", 1).Reported(Options).Remarks);
    }

    [Fact]
    public void Tricks_of_a_line_that_does_not_say_how_many_are_as_many_as_its_arms_allow()
    {
        static int Tricks(string text) => new DeclarationRecord("0123", "old", text).TrickCount;
        Assert.Equal(2, Tricks("design: all combinations\narm 0: plain\narm 1: a\narm 2: b\narm 3: a + b"));
        Assert.Equal(3, Tricks("design: one trick at a time\narm 0: plain\narm 1: a\narm 2: b\narm 3: c"));
        Of("two", 1).Trick("other", training: recipe => recipe).Reported(Options);
        Assert.Equal(2, Assert.Single(new Journal(_path).Read().Declarations).TrickCount);
    }

    private static Experiment Of(string name, double effect) => Experiment
        .Of(name, ["trick"], run => new Dictionary<string, double> { ["score"] = run.Has("trick") ? effect + 0.1 * Simulation.Normal(run.Seed, 1) : 0 })
        .Claims(Measure.Told("score"), Direction.Higher, worth: 0.01)
        .PairedSeeds(7);
}
