using System.Diagnostics;
using Xunit;

namespace NetDsl.Package.Tests;

/// <summary>What the command line of .NET said, in a folder.</summary>
/// <param name="ExitCode">0 where all is well.</param>
/// <param name="Output">What it wrote, errors included.</param>
internal sealed record DotNet(int ExitCode, string Output)
{
    private static readonly string MachineCache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Runs a command and waits for its end.</summary>
    public static Task<DotNet> RunAsync(string folder, params string[] arguments) => RunProgramAsync(folder, "dotnet", arguments);

    /// <summary>Runs a program and waits for its end.</summary>
    public static async Task<DotNet> RunProgramAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(Command(folder, program, arguments))!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output + await error);
    }

    /// <summary>Says how a program is started in a folder, away from the packages and the settings of this build.</summary>
    public static ProcessStartInfo Command(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = LocalFeed.PackageCache;
        start.Environment["NUGET_FALLBACK_PACKAGES"] = MachineCache;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment.Remove("CI");
        return start;
    }

    /// <summary>The output of a command that succeeded.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return Output;
    }

    /// <summary>The output of a command that failed.</summary>
    public string Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return Output;
    }
}
