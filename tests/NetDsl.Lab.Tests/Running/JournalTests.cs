using System.Text;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>The journal: what is in it is kept, whatever happens to the process that writes it.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private int _runs;

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_second_time_runs_nothing_and_reports_the_same()
    {
        var first = Experiment().Reported(new() { Journal = _path });
        Assert.Equal(12, _runs);
        var second = Experiment().Reported(new() { Journal = _path });
        Assert.Equal(12, _runs);
        Assert.Equal(first.ToText(), second.ToText());
        Assert.Equal(first.ToText(), Experiment().Report(_path).ToText());
    }

    [Fact]
    public void A_line_that_was_cut_off_is_left_out_and_its_run_done_again()
    {
        var whole = Experiment().Reported(new() { Journal = _path });
        var bytes = File.ReadAllBytes(_path);
        File.WriteAllBytes(_path, bytes[..^20]);

        Assert.Equal(1, Experiment().Report(_path).TornLines);
        Assert.Contains("missing", Experiment().Report(_path).ToText(), StringComparison.Ordinal);
        _runs = 0;
        var again = Experiment().Reported(new() { Journal = _path });
        Assert.Equal(1, _runs);
        Assert.Equal(1, again.TornLines);
        Assert.Equal(whole["trick"].Evidence!.Mean, again["trick"].Evidence!.Mean);
        Assert.Equal(Verdict.Works, again["trick"].Verdict);
    }

    [Fact]
    public void A_claim_that_is_changed_after_runs_is_said_to_be()
    {
        Experiment().Reported(new() { Journal = _path });
        var changed = Experiment().Claims(Measure.Told("score"), Direction.Higher, worth: 0.001).Reported(new() { Journal = _path });
        Assert.Equal(24, _runs);
        var remark = Assert.Single(changed.Experiments[0].Remarks, remark => remark.Contains("changed after 12 runs", StringComparison.Ordinal));
        Assert.Contains("worth 0.1", remark, StringComparison.Ordinal);
        Assert.Contains("worth 0.001", remark, StringComparison.Ordinal);
    }

    [Fact]
    public void Journals_of_several_machines_are_read_together()
    {
        Experiment().Reported(new() { Journal = _path });
        var lines = File.ReadAllLines(_path);
        var (one, other) = (_path + ".1", _path + ".2");
        try
        {
            File.WriteAllLines(one, lines.Where((_, line) => line % 2 == 0));
            File.WriteAllLines(other, lines.Where((_, line) => line % 3 != 0));
            _runs = 0;
            var report = Experiment().Reported(new() { Journal = one, Others = [other] });
            Assert.Equal(lines.Index().Count(line => line.Index % 2 != 0 && line.Index % 3 == 0), _runs);
            Assert.Equal(Verdict.Works, report["trick"].Verdict);
        }
        finally
        {
            File.Delete(one);
            File.Delete(other);
        }
    }

    [Fact]
    public void Two_runs_of_one_seed_that_differ_are_said_to()
    {
        Experiment().Reported(new() { Journal = _path });
        var line = File.ReadAllLines(_path).Last();
        File.AppendAllText(_path, line.Replace("\"score\":", "\"score\":9", StringComparison.Ordinal) + "\n", new UTF8Encoding(false));
        Assert.Contains(Experiment().Report(_path).Experiments[0].Remarks, remark => remark.Contains("different numbers", StringComparison.Ordinal));
    }

    [Fact]
    public void The_number_of_workers_changes_nothing_but_times_and_order()
    {
        Experiment().Reported(new() { Journal = _path, Workers = 1 });
        var one = Lines();
        File.Delete(_path);
        Experiment().Reported(new() { Journal = _path, Workers = 5 });
        Assert.Equal(one, Lines());
    }

    [Fact]
    public void What_was_done_before_a_cancellation_is_kept()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var progress = new Immediately(value =>
        {
            if (value.Done == 5)
                stop.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => Experiment().Run(new() { Journal = _path, Workers = 1 }, progress, stop.Token));
        Assert.Equal(5, _runs);
        Experiment().Reported(new() { Journal = _path });
        Assert.Equal(12, _runs);
    }

    [Fact]
    public void Progress_counts_all_runs_and_tells_the_time_left()
    {
        var reports = new List<LabProgress>();
        Experiment().Reported(new() { Workers = 1 }, new Immediately(reports.Add));
        Assert.Equal(Enumerable.Range(1, 12), reports.Select(report => report.Done));
        Assert.All(reports, report => Assert.Equal(12, report.Total));
        Assert.Equal(TimeSpan.Zero, reports[^1].Remaining);
    }

    [Fact]
    public void A_run_that_throws_is_said_with_its_place_and_done_again_while_the_others_count()
    {
        var isMended = false;
        var failing = Lab.Experiment
            .Of("failing", ["trick"], run => run.Seed == 3 && run.Has("trick") && !isMended ? throw new InvalidDataException("no seed 3") : new Dictionary<string, double> { ["score"] = run.Seed + (run.Has("trick") ? 1 : 0) })
            .Claims(Measure.Told("score"), Direction.Higher, 0.1)
            .PairedSeeds(8);
        var report = failing.Reported(new() { Journal = _path });
        Assert.Equal(1, report.FailedRuns);
        var remark = Assert.Single(report.Experiments[0].Remarks, remark => remark.Contains("threw", StringComparison.Ordinal));
        Assert.Matches(@"^1 run of trick threw InvalidDataException: no seed 3 \(at .*JournalTests.*, JournalTests\.cs:\d+\)\. Start again when it is mended\.$", remark);
        Assert.Equal(17, File.ReadAllLines(_path).Length);
        Assert.Contains("\"error\":\"InvalidDataException: no seed 3 (at ", File.ReadAllText(_path), StringComparison.Ordinal);
        Assert.Equal(Verdict.Waits, report["trick"].Verdict);

        isMended = true;
        var mended = failing.Reported(new() { Journal = _path });
        Assert.Equal(0, mended.FailedRuns);
        Assert.Equal(18, File.ReadAllLines(_path).Length);
        Assert.DoesNotContain(mended.Experiments[0].Remarks, remark => remark.Contains("threw", StringComparison.Ordinal));
        Assert.Equal(Verdict.Works, mended["trick"].Verdict);
    }

    [Fact]
    public void What_is_thrown_without_a_journal_is_said_too()
    {
        var failing = Lab.Experiment
            .Of("failing", ["trick"], run => new Dictionary<string, double> { ["other"] = 1 })
            .Claims(Measure.Told("score"), Direction.Higher, 0.1)
            .PairedSeeds(2);
        var report = failing.Reported();
        Assert.Equal(4, report.FailedRuns);
        Assert.Contains("4 runs of plain, trick threw InvalidOperationException: The function of failing told other; score is missing.", report.ToText().ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>Lines that are JSON and no runs of this study.</summary>
    [Theory]
    [InlineData("""{"claim":"CLAIM","cell":0,"task":"","seed":1,"values":{},"steps":0,"seconds":0}""")]
    [InlineData("""{"claim":"CLAIM","cell":99,"task":"","seed":1,"values":{"score":1},"steps":0,"seconds":0}""")]
    [InlineData("""{"claim":"CLAIM","cell":99,"task":"","seed":1,"failure":"no","values":{},"steps":0,"seconds":0}""")]
    [InlineData("""{"claim":"CLAIM","cell":-1,"task":"","seed":1,"values":{"score":1},"steps":0,"seconds":0}""")]
    [InlineData("""{"claim":"CLAIM","cell":0,"task":"","seed":1,"values":{"score":1,"score":2},"steps":0,"seconds":0}""")]
    [InlineData("""[1, 2]""")]
    public void A_line_that_is_no_run_is_left_out(string line)
    {
        var whole = Experiment().Reported(new() { Journal = _path });
        var lines = File.ReadAllLines(_path);
        File.WriteAllLines(_path, [lines[0], line.Replace("CLAIM", whole.Experiments[0].Hash, StringComparison.Ordinal), .. lines[1..]]);

        var report = Experiment().Report(_path);

        Assert.Equal(1, report.TornLines);
        Assert.Equal(whole["trick"].Evidence!.Mean, report["trick"].Evidence!.Mean);
    }

    [Fact]
    public void A_journal_that_is_named_twice_is_read_once()
    {
        var whole = Experiment().Reported(new() { Journal = _path });
        File.AppendAllText(_path, "{\"cut");
        var beside = Path.Combine(Path.GetDirectoryName(_path)!, ".", Path.GetFileName(_path));

        var report = Experiment().Report(_path, beside, _path);

        Assert.Equal(1, report.TornLines);
        Assert.Equal(whole["trick"].Verdict, report["trick"].Verdict);
    }

    [Fact]
    public void What_waiting_does_not_mend_is_not_waited_for()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.ThrowsAny<IOException>(() => new Journal(Path.Combine(Path.GetTempPath(), new string('n', 300))).Append("{}\n"u8));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
    }

    /// <summary>The lines without their times, sorted.</summary>
    private string[] Lines() => ProcessTests.WithoutTimes(File.ReadAllLines(_path));

    private Experiment Experiment() => Lab.Experiment
        .Of("counted", ["trick"], run =>
        {
            Interlocked.Increment(ref _runs);
            return new Dictionary<string, double> { ["score"] = run.Seed / 3.0 + (run.Has("trick") ? 1 + run.Seed * 0.01 : 0) };
        })
        .Claims(Measure.Told("score"), Direction.Higher, worth: 0.1)
        .PairedSeeds(6);

    private sealed class Immediately(Action<LabProgress> receive) : IProgress<LabProgress>
    {
        public void Report(LabProgress value) => receive(value);
    }
}
