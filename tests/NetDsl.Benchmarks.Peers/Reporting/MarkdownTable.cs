using System.Globalization;
using NetDsl.Benchmarks.Peers.Work;

namespace NetDsl.Benchmarks.Peers.Reporting;

/// <summary>The table that is printed, a line a work item.</summary>
internal static class MarkdownTable
{
    /// <summary>Says on what machine, and what the columns are.</summary>
    public static void Begin()
    {
        Line($"{Machine.Time}; {Machine.Name}; TorchSharp {VersionOf(typeof(torch))}, ONNX Runtime {VersionOf(typeof(Microsoft.ML.OnnxRuntime.OrtEnv))}.");
        Line($"Two times: on 1 thread / on 2 or, of NetDsl, as many as its trainer chooses. Ratio: of the best of both sides; above 1 NetDsl is faster. Floor: see StepFloor, in % of NetDsl's time on 1 thread.");
        Line($"");
        Line($"| work | NetDsl | peer | ratio | floor | largest difference |");
        Line($"|---|---|---|---|---|---|");
    }

    /// <summary>Prints a line.</summary>
    public static void Print(WorkResult result)
    {
        var peer = result.Peer is null ? "-" : $"{Times(result.Theirs)}, {result.Peer}";
        var (ratio, share) = (result.Ratio?.ToString("F2", CultureInfo.InvariantCulture) ?? "-", result.FloorShare?.ToString("P0", CultureInfo.InvariantCulture) ?? "-");
        var difference = result.Widest is { } widest ? string.Create(CultureInfo.InvariantCulture, $"{widest.Difference:E1}, {widest.What}") : "-";
        Line($"| {result.Name} | {Times(result.Ours)} | {peer} | {ratio} | {share} | {difference} |");
    }

    /// <summary>Prints that both sides disagree, in place of times that would mean nothing.</summary>
    public static void Print(string work, Agreement widest) =>
        Line($"| {work} | not timed | {widest.What} differs by {widest.Difference:E1} of the largest element; the bound is {Agreement.Bound:E0} | | | |");

    private static string Times(IReadOnlyList<double> seconds)
    {
        var (unit, factor) = seconds[0] < 1e-6 ? ("ns", 1e9) : ("µs", 1e6);
        return $"{string.Join(" / ", seconds.Select(time => Number(factor * time)))} {unit}";
    }

    private static string Number(double value) => value.ToString(value < 10 ? "F2" : value < 100 ? "F1" : "N0", CultureInfo.InvariantCulture);

    private static string VersionOf(Type type) => type.Assembly.GetName().Version!.ToString(3);

    private static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
