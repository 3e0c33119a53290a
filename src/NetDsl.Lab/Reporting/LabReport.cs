using NetDsl.Rendering;
using Spectre.Console;

namespace NetDsl.Lab;

/// <summary>What a study found: made of what was declared and of the journal, and of nothing else.</summary>
/// <param name="Name">The name of the study.</param>
/// <param name="Experiments">What each experiment found.</param>
/// <param name="TornLines">The number of lines of the journal that are no runs, as such that were cut off by the end of a process; they do not count.</param>
public sealed record LabReport(string Name, IReadOnlyList<ExperimentReport> Experiments, int TornLines)
{
    /// <summary>The number of runs that threw and came to nothing; each experiment's remarks say what and where.</summary>
    public int FailedRuns { get; init; }

    /// <summary>The effects of experiments that differ by one number, against the number.</summary>
    public IReadOnlyList<EffectSeries> Series => EffectSeries.Of(Experiments);

    /// <summary>What was found of a trick, of whichever experiment it is.</summary>
    /// <exception cref="ArgumentException">There is no such trick.</exception>
    public TrickResult this[string trick] => Experiments.SelectMany(experiment => experiment.Tricks).FirstOrDefault(result => result.Trick == trick)
        ?? throw new ArgumentException($"{Name} has no trick {trick}.", nameof(trick));

    /// <summary>What a reader must know besides: experiments of which the journal holds runs, and which the study does not declare.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The report as plain text.</summary>
    public string ToText() => TextDocumentWriter.Write(ReportDocument.Of(this));

    /// <summary>The report as Markdown.</summary>
    public string ToMarkdown() => MarkdownDocumentWriter.Write(ReportDocument.Of(this));

    /// <summary>The report as one page that needs nothing else: dots, intervals, and all runs behind them.</summary>
    public string ToHtml() => ReportPage.Of(this);

    /// <summary>Shows the report on a terminal.</summary>
    /// <param name="console">The terminal.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        if (console.Profile.Out.IsTerminal)
            DocumentConsole.Write(ReportDocument.Of(this), console);
        else
            console.Profile.Out.Writer.WriteLine(ToText());
    }

    /// <summary>The report as plain text; the same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    internal static LabReport Of(Study study, JournalContents contents)
    {
        var dropped = DroppedExperiment.Of(study, contents);
        ExperimentJudge[] judges = [.. study.Declarations.Select(declaration => new ExperimentJudge(declaration, study.Tried(contents), contents))];
        var tricks = new Corrected(judges, judge => judge.TrickP, dropped.Sum(experiment => experiment.Tricks));
        var predictions = new Corrected(judges, judge => judge.PredictionP);
        var interactions = new Corrected(judges, judge => judge.InteractionP);
        return new(
            study.Name,
            [.. judges.Select((judge, place) => judge.Report(tricks.Of(place), predictions.Of(place), interactions.Of(place)))],
            contents.TornLines)
        {
            Remarks = dropped.Count > 0 ? [ReportSentences.Dropped(dropped)] : [],
            FailedRuns = contents.Errors.Count(error => study.Declarations.Any(declaration => declaration.Hash == error.Key.Claim)),
        };
    }

    /// <summary>The p of one kind, corrected for all experiments, and for others of which nothing is known but that they were tried.</summary>
    private sealed class Corrected
    {
        private readonly double[] _adjusted;
        private readonly int[] _counts;

        public Corrected(IEnumerable<ExperimentJudge> judges, Func<ExperimentJudge, IEnumerable<double>> p, int others = 0)
        {
            double[][] all = [.. judges.Select(judge => p(judge).ToArray())];
            _adjusted = Holm.Adjust([.. all.SelectMany(part => part), .. Enumerable.Repeat(1.0, others)]);
            _counts = [.. all.Select(part => part.Length)];
        }

        public ReadOnlySpan<double> Of(int place) => _adjusted.AsSpan(_counts.Take(place).Sum(), _counts[place]);
    }
}
