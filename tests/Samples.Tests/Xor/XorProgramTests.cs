using System.Diagnostics;
using Xunit;

namespace NetDsl.Samples.Tests.Xor;

public sealed class XorProgramTests : IDisposable
{
    private static readonly string BesideTheProgram = Path.Combine(AppContext.BaseDirectory, "training.html");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("xor-");

    [Fact]
    public async Task Program_answers_all_four_questions_explains_one_and_writes_its_page()
    {
        File.Delete(BesideTheProgram);

        var run = await SampleRun.Of("Xor");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"0 xor 0 = 0\.0", run.Output);
        Assert.Matches(@"0 xor 1 = 0\.9", run.Output);
        Assert.Matches(@"1 xor 0 = 0\.9", run.Output);
        Assert.Matches(@"1 xor 1 = 0\.0", run.Output);
        Assert.Contains("0 residuals above their bound ✓", run.Output);
        Assert.Contains($"are a page: {BesideTheProgram}\n", run.Output);
        await IsPage(BesideTheProgram);
    }

    [Fact]
    public async Task Program_writes_its_page_where_a_file_is_named()
    {
        var file = Path.Combine(_folder.FullName, "training.html");

        var run = await SampleRun.Of("Xor", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"are a page: {file}\n", run.Output);
        await IsPage(file);
    }

    [Theory]
    [InlineData(true, "", true)]
    [InlineData(true, "--no-open", false)]
    [InlineData(false, "", false)]
    public async Task The_page_opens_where_a_person_sits_at_a_terminal_and_nobody_said_no(bool isTerminal, string argument, bool opens)
    {
        const string terminal = "/usr/bin/script";
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(terminal), $"there is no {terminal} to pass for a terminal");
        // A desktop whose browser writes down what it was asked for.
        var (browser, asked, page) = (Path.Combine(_folder.FullName, "xdg-open"), Path.Combine(_folder.FullName, "asked"), Path.Combine(_folder.FullName, "page.html"));
        await File.WriteAllTextAsync(browser, $"#!/bin/sh\necho \"$1\" > '{asked}.part'\nmv '{asked}.part' '{asked}'\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // The browser may still be on its way, and a terminal that closes ends it.
        var session = Path.Combine(_folder.FullName, "session");
        await File.WriteAllTextAsync(
            session,
            $"""
            dotnet '{Path.Combine(AppContext.BaseDirectory, "Xor.dll")}' {argument} '{page}' || exit
            for wait in $(seq {(opens ? 600 : 0)}); do [ -e '{asked}' ] || sleep 0.1; done
            """,
            TestContext.Current.CancellationToken);
        var start = isTerminal
            ? new ProcessStartInfo(terminal, ["-qec", $"sh '{session}'", "/dev/null"])
            : new ProcessStartInfo("/bin/sh", [session]);
        start.RedirectStandardOutput = true;
        start.Environment["DISPLAY"] = ":nowhere";
        start.Environment["PATH"] = $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}";

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(opens, output.Contains("It opens in the browser; with --no-open it does not.", StringComparison.Ordinal));
        Assert.Equal(opens ? page : "", File.Exists(asked) ? (await File.ReadAllTextAsync(asked, TestContext.Current.CancellationToken)).Trim() : "");
        await IsPage(page);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task IsPage(string file) =>
        Assert.Contains("XorNetwork, explained", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
}
