using System.Globalization;
using Spectre.Console;

namespace NetDsl.Lab;

/// <summary>Shows how far a study has come: a bar with the time left on a terminal, a line now and then in a file.</summary>
internal static class ProgressView
{
    public static LabReport Show(IAnsiConsole console, Func<IProgress<LabProgress>, LabReport> run)
    {
        if (console.Profile is not { Out.IsTerminal: true, Capabilities: { Ansi: true, Interactive: true } })
            return run(new Lines(console));
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(bars => run(new Bar(bars.AddTask("starting"))));
    }

    private static string Left(LabProgress progress) => progress.Remaining is { } left
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left")
        : "";

    private sealed class Bar(ProgressTask task) : IProgress<LabProgress>
    {
        public void Report(LabProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
            task.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total} runs, {Left(value)}"));
        }
    }

    private sealed class Lines(IAnsiConsole console) : IProgress<LabProgress>
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

        private TimeSpan _next;

        public void Report(LabProgress value)
        {
            if (value.Elapsed < _next && value.Done < value.Total)
                return;
            _next = value.Elapsed + Interval;
            console.Profile.Out.Writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Done} of {value.Total} runs, {Left(value)}; {value.Last}"));
        }
    }
}
