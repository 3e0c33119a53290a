using System.Xml.Linq;
using static NetDsl.Lab.LabPage;

namespace NetDsl.Lab;

/// <summary>A report as a page of HTML: dots, intervals, and all runs behind them.</summary>
internal static class ReportPage
{
    private const string Style = """
        .plot { width: 100%; height: auto; display: block; margin: .6rem 0; }
        .plot text { fill: var(--text); font-size: 13px; }
        .plot .tick, .plot .note { fill: var(--faint); font-size: 12px; }
        .plot line, .plot path { stroke: var(--faint); }
        .plot .zero { stroke: var(--text); }
        .plot .band { fill: var(--sunk); stroke: none; }
        .plot .run { fill: var(--faint); fill-opacity: .45; stroke: none; }
        .plot .mean { fill: var(--accent); stroke: none; }
        .plot .interval { stroke: var(--accent); stroke-width: 3; }
        details pre { overflow-x: auto; background: var(--sunk); padding: .7rem .8rem; border-radius: .5rem; font-size: .8rem; }
        """;

    public static string Of(LabReport report) => LabPage.Of(report.Name, Style, Header(report), [.. report.Experiments.Select(OfExperiment), .. report.Series.Select(OfSeries), HowToRead()]);

    private static IEnumerable<XElement> Header(LabReport report)
    {
        yield return Text("p", ReportSentences.Summary(report), "facts");
        if (report.TornLines > 0)
            yield return Text("p", ReportSentences.Torn(report.TornLines), "bad");
        foreach (var remark in report.Remarks)
            yield return Text("p", remark, "bad");
    }

    private static XElement OfExperiment(ExperimentReport report) => Card(
        Text("h2", report.Experiment.Name),
        Text("p", ReportSentences.Claim(report), "why"),
        report.Remarks.Select(remark => Text("p", remark, "bad")),
        EffectPlot.Of(report),
        Table(ReportDocument.TrickTable(report)),
        report.Tricks.Select(Why),
        ReportDocument.Of(report).Select(Block),
        new XElement("details", Text("summary", "All that was declared before the runs"), Text("pre", report.Declared)));

    private static XElement OfSeries(EffectSeries series) =>
        Card(Text("h2", ReportSentences.Title(series)), EffectPlot.Of(series), Table(ReportDocument.SeriesTable(series)));

    private static XElement Why(TrickResult trick)
    {
        var why = Text("p", "", "why");
        why.Add($"{trick.Trick}: ", Finding(VerdictText.Of(trick.Verdict)), $", since {trick.Reason}.{ReportSentences.Alone(trick)}");
        return why;
    }

    private static XElement Block(Rendering.Block block) => block switch
    {
        Rendering.Heading heading => Text("h3", heading.Text),
        Rendering.Paragraph paragraph => Text("p", paragraph.Text, paragraph.Tone == Rendering.Tone.Faint ? "why faint" : "why"),
        Rendering.Table table => Table(table),
        _ => throw new InvalidOperationException($"A report has no {block.GetType().Name}."),
    };

    private static XElement HowToRead() => Card(Text("h2", "How a verdict is read"), WorkedExample.Lines.Select(line => Text("p", line, "why")));
}
