using System.Reflection;
using System.Runtime.InteropServices;

namespace NetDsl.Benchmarks;

/// <summary>Where and of what something was measured: no figure stands without it.</summary>
public static class Machine
{
    private const string Processors = "/proc/cpuinfo";

    /// <summary>The processor, the runtime and the widest registers.</summary>
    public static string Name =>
        $"{Processor}, {Environment.ProcessorCount} cores, registers of {FusedMultiplyAddPeak.Bits} bits; {RuntimeInformation.FrameworkDescription}";

    /// <summary>The day, and the commit that was built.</summary>
    public static string Time => FormattableString.Invariant($"{DateTime.UtcNow:yyyy-MM-dd}, commit {Commit}");

    /// <summary>As the kernel names it, with its family and model, since clouds hide the name.</summary>
    private static string Processor => File.Exists(Processors)
        ? $"{Fact("model name")} (family {Fact("cpu family")}, model {Fact("model")})"
        : RuntimeInformation.OSArchitecture.ToString();

    /// <summary>The compiler writes it behind the version, where it finds a repository.</summary>
    private static string Commit
    {
        get
        {
            var version = typeof(NetworkAttribute).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            return version.Split('+') is [_, { Length: > 8 } commit] ? commit[..8] : "unknown";
        }
    }

    private static string Fact(string name) => File.ReadLines(Processors)
        .Select(line => line.Split(':', 2))
        .FirstOrDefault(line => line[0].Trim() == name)?[^1].Trim() ?? "?";
}
