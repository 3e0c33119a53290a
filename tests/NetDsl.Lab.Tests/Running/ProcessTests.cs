using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Runs by several processes, and processes that are killed.</summary>
public sealed partial class ProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lab").FullName;

    private static string Program => Path.Combine(AppContext.BaseDirectory, "NetDsl.Lab.Runs.dll");

    private string JournalFile => Path.Combine(_folder, "lab.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Several_processes_write_the_same_journal_as_one()
    {
        await Succeed(Start(0, "--journal", Path.Combine(_folder, "one.jsonl")));
        var lines = (await Succeed(Start(0, "list"))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(32, lines.Length);

        const int Processes = 3;
        await Task.WhenAll(Enumerable.Range(0, Processes).Select(async process =>
        {
            foreach (var line in lines.Where((_, line) => line % Processes == process))
                await Succeed(Start(0, [.. line.Split(' '), "--journal", JournalFile]));
        }));
        Assert.Equal(WithoutTimes(File.ReadAllLines(Path.Combine(_folder, "one.jsonl"))), WithoutTimes(File.ReadAllLines(JournalFile)).Distinct());
    }

    [Fact]
    public async Task A_process_that_is_killed_loses_what_was_going_on_and_no_more()
    {
        using (var killed = Start(150, "--workers", "2", "--journal", JournalFile))
        {
            while (new Journal(JournalFile).Read().Runs.Count < 6)
                await Task.Delay(20, TestContext.Current.CancellationToken);
            killed.Kill();
            await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var before = File.ReadAllLines(JournalFile).Length;
        Assert.InRange(before, 6, 32);
        var report = await Succeed(Start(0, "--journal", JournalFile));
        Assert.Equal(33, File.ReadAllLines(JournalFile).Length);
        Assert.Contains("WORKS", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processes_that_share_a_journal_share_its_runs()
    {
        Process[] processes = [.. Enumerable.Range(0, 3).Select(_ => Start(60, "--workers", "1", "--journal", JournalFile))];
        var reports = await Task.WhenAll(processes.Select(Succeed));
        Assert.All(reports, report => Assert.DoesNotContain("missing", report, StringComparison.Ordinal));
        Assert.Equal(32, File.ReadAllLines(JournalFile).Count(line => line.Contains("\"seed\":", StringComparison.Ordinal)));
        Assert.Equal([JournalFile], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Who_is_killed_leaves_its_run_to_the_others()
    {
        using var killed = Start(60_000, "--workers", "1", "--journal", JournalFile);
        while (Directory.GetFiles(_folder, "*.run").Length == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        killed.Kill();
        await killed.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Succeed(Start(0, "--journal", JournalFile));
        Assert.Equal([JournalFile], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Who_is_told_to_end_in_a_long_run_says_that_it_stopped()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Signals are sent by a Unix shell.");

        // Ctrl-C takes the same way; but what a shell runs in the background does not hear it.
        using var process = Start(60_000, "--workers", "1", "--journal", JournalFile);
        while (Directory.GetFiles(_folder, "*.run").Length == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Stopped. What was done is in the journal", error, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }

    [Theory]
    [InlineData("a text")]
    [InlineData("\"a\" $HOME `b` \\c 'd'")]
    public async Task A_shell_reads_a_task_as_it_is_called(string task)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("A list is read by a Unix shell.");
        var line = RunSelection.CommandLine(new("1234", 2, task, 3));
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"printf '%s\\n' {line}"]) { RedirectStandardOutput = true })!;
        var words = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["run", "--claim", "1234", "--cell", "2", "--task", task, "--seed", "3", ""], words.Split('\n'));
    }

    [Fact]
    public async Task Ranks_of_an_MPI_launcher_do_all_runs_once()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Open MPI's script is of a Unix shell.");
        var list = (await Succeed(Start(0, "list"))).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..7];
        await File.WriteAllLinesAsync(Path.Combine(_folder, "runs.txt"), list, TestContext.Current.CancellationToken);
        for (var rank = 0; rank < 3; rank++)
        {
            var start = new ProcessStartInfo("bash", [Repository.Path("samples", "cluster", "openmpi.sh"), "runs.txt", Path.ChangeExtension(Program, null)])
            {
                WorkingDirectory = _folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["OMPI_COMM_WORLD_RANK"] = rank.ToString(System.Globalization.CultureInfo.InvariantCulture);
            start.Environment["OMPI_COMM_WORLD_SIZE"] = "3";
            await Succeed(Process.Start(start)!);
        }

        string[] journals = Directory.GetFiles(Path.Combine(_folder, "journals"));
        Assert.Equal(3, journals.Length);
        Assert.Equal(7, JournalContents.Merge([.. journals.Select(path => new Journal(path).Read())]).Runs.Count);
        Assert.All(journals, path => Assert.InRange(new Journal(path).Read().Runs.Count, 2, 3));
    }

    [Fact]
    public async Task A_run_of_another_claim_is_refused()
    {
        using var process = Start(0, "run", "--claim", "0123456789abcdef", "--journal", JournalFile);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.Contains("not what this program declares", error, StringComparison.Ordinal);
        Assert.False(File.Exists(JournalFile));
    }

    [Theory]
    [InlineData("There is no journal nope.jsonl in ", "report", "--journal", "nope.jsonl")]
    [InlineData("There is no journal nope.jsonl in ", "report", "--with", "nope.jsonl")]
    [InlineData("There is no run of --cell 9 --seed 99; ", "run", "--cell", "9", "--seed", "99")]
    [InlineData("There is no run of --task @task; ", "run", "--task", "@task")]
    public async Task What_is_not_there_is_said(string expected, params string[] arguments)
    {
        using var process = Start(0, arguments);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_done_says_so_and_one_that_throws_fails()
    {
        string[] run = ["run", "--cell", "1", "--seed", "3", "--journal", JournalFile];
        Assert.Equal("", await Succeed(Start(0, run)));
        Assert.Equal("It is in the journal, and is not done again.\n", await Succeed(Start(0, run)));

        using var process = Start(0, ["--journal", JournalFile], throwingSeed: "5");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((1, ""), (process.ExitCode, await error));
        Assert.Contains("threw NotSupportedException: seed 5 (at ", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Equal(33, File.ReadAllLines(JournalFile).Length);

        await Succeed(Start(0, "--journal", JournalFile));
        Assert.Equal(37, File.ReadAllLines(JournalFile).Length);
    }

    [Fact]
    public async Task A_report_in_a_file_has_its_tables_whole()
    {
        var report = await Succeed(Start(0, "--journal", JournalFile));
        Assert.Matches("trick +verdict +mean +interval +exact p, corrected", report);
        Assert.DoesNotContain("…", report, StringComparison.Ordinal);
        Assert.DoesNotContain("│", report, StringComparison.Ordinal);
    }

    /// <summary>Lines of a journal without their times, sorted.</summary>
    public static string[] WithoutTimes(IEnumerable<string> lines) => [.. lines.Select(line => Times().Replace(line, "")).Order(StringComparer.Ordinal)];

    private static Process Start(int pause, params string[] arguments) => Start(pause, arguments, throwingSeed: null);

    private static Process Start(int pause, string[] arguments, string? throwingSeed)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LAB_PAUSE_MS"] = pause.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["LAB_THROWING_SEED"] = throwingSeed;
        return Process.Start(start)!;
    }

    private static async Task<string> Succeed(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await error);
            return output;
        }
    }

    [GeneratedRegex(",\"seconds\":[^,}]*")]
    private static partial Regex Times();
}
