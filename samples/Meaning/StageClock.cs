using System.Diagnostics;
using System.Globalization;
using NetDsl.Lab;
using Spectre.Console;

namespace NetDsl.Samples.Meanings;

/// <summary>Says of each stage of a study how long it took, and how long processors worked for it; faintly, since the report is what counts.</summary>
/// <param name="console">The terminal.</param>
internal sealed class StageClock(IAnsiConsole console) : IProgress<MeaningProgress>
{
    private readonly Lock _gate = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _before;
    private TimeSpan _worked = Environment.CpuUsage.TotalTime;

    /// <inheritdoc/>
    public void Report(MeaningProgress value)
    {
        if (value.Done == value.Total)
            Ended(string.Create(CultureInfo.InvariantCulture, $"{value.Stage} ({value.Total:N0})"));
    }

    /// <summary>Says how long it took since the last stage.</summary>
    /// <param name="stage">What was done.</param>
    public void Ended(string stage)
    {
        lock (_gate)
        {
            var (now, worked) = (_watch.Elapsed, Environment.CpuUsage.TotalTime);
            var took = string.Create(
                CultureInfo.InvariantCulture, $"{stage}: {(now - _before).TotalSeconds:0.0} s, of processors {(worked - _worked).TotalSeconds:0.0} s");
            console.MarkupLine($"[grey]{Markup.Escape(took)}[/]");
            (_before, _worked) = (now, worked);
        }
    }
}
