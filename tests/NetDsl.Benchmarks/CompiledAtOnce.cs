using System.Diagnostics;

namespace NetDsl.Benchmarks;

/// <summary>
/// Runs this program in a process whose methods are compiled for good at their first call. Hundreds of kernels, each timed for a
/// fraction of a second, would be measured before their second compilation has come, the more so on a busy machine.
/// </summary>
internal static class CompiledAtOnce
{
    private const string Setting = "DOTNET_TieredCompilation";

    /// <summary>Whether this is such a process.</summary>
    public static bool IsHere => Environment.GetEnvironmentVariable(Setting) == "0";

    /// <summary>Starts one and waits for it.</summary>
    /// <param name="arguments">Those of the program.</param>
    public static void Run(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CompiledAtOnce).Assembly.Location, .. arguments]);
        start.Environment[Setting] = "0";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Environment.ExitCode = process.ExitCode;
    }
}
