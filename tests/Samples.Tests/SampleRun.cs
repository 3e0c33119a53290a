using System.Diagnostics;
using Xunit;

namespace NetDsl.Samples.Tests;

/// <summary>What a sample wrote, run as a process of its own like a user runs it. Its trainings warn of nothing.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error)
{
    /// <summary>The output with one space between words, wherever its lines are broken.</summary>
    public string Sentences => string.Join(' ', Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<SampleRun> Of(string sample, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{sample}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var cancellation = TestContext.Current.CancellationToken;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);

        // Samples of a Debug build may train long enough to say so: nothing else is warned of.
        var errors = (await error).Split('\n').Where(line => !line.StartsWith("warning NETDSL230", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(errors, line => line.StartsWith("warning NETDSL", StringComparison.Ordinal));
        return new(process.ExitCode, await output, string.Join('\n', errors));
    }
}
