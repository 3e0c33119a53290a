using Spectre.Console;

namespace NetDsl.Samples.Terminal;

/// <summary>Shows a training while it runs: a live bar on a terminal, a line an epoch in a file or a build log.</summary>
public static class TrainingView
{
    /// <summary>How often a training tells how far it has come: often enough for a bar that moves.</summary>
    public static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a training and shows it.</summary>
    /// <param name="console">Where it is shown.</param>
    /// <param name="pace">What its speed is counted in.</param>
    /// <param name="train">The training, which tells how far it has come.</param>
    public static TrainingResult Show(
        IAnsiConsole console, Pace pace, Func<IProgress<TrainingProgress>, TrainingResult> train) =>
        IsLive(console)
            ? console.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .Start(bars => train(new ProgressBar(bars.AddTask("training"), pace)))
            : train(new ProgressLines(console.Profile.Out.Writer, pace));

    private static bool IsLive(IAnsiConsole console) =>
        console.Profile is { Out.IsTerminal: true, Capabilities: { Ansi: true, Interactive: true } }
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));
}
