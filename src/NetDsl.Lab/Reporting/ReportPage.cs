using System.Text;
using System.Xml.Linq;
using NetDsl.Paging;

namespace NetDsl.Lab;

/// <summary>A report as a page of HTML that needs nothing else, in the colours of the pages of explanations.</summary>
internal static class ReportPage
{
    private const string Style = """
        body > header { max-width: 72rem; }
        main { display: block; max-width: 72rem; padding-bottom: 4rem; }
        section.card { margin-bottom: 1.6rem; }
        section.card h3 { margin: 1.4rem 0 .4rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .88rem; margin: .6rem 0; }
        th, td { text-align: right; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
        th:first-child, td:first-child { text-align: left; }
        th { color: var(--faint); font-weight: 400; }
        .verdict { font-weight: 650; }
        .WORKS, .CONFIRMED, .passes { color: var(--good); }
        .HARMS, .REFUTED, .FAILS { color: var(--bad); }
        .plot { width: 100%; height: auto; display: block; margin: .6rem 0; }
        .plot text { fill: var(--text); font-size: 13px; }
        .plot .tick, .plot .note { fill: var(--faint); font-size: 12px; }
        .plot line, .plot path { stroke: var(--faint); }
        .plot .zero { stroke: var(--text); }
        .plot .band { fill: var(--sunk); stroke: none; }
        .plot .run { fill: var(--faint); fill-opacity: .45; stroke: none; }
        .plot .mean { fill: var(--accent); stroke: none; }
        .plot .interval { stroke: var(--accent); stroke-width: 3; }
        .why { margin: .3rem 0; max-width: 60rem; }
        details pre { overflow-x: auto; background: var(--sunk); padding: .7rem .8rem; border-radius: .5rem; font-size: .8rem; }
        """;

    public static string Of(LabReport report)
    {
        var page = new XElement("html", new XAttribute("lang", "en"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", report.Name),
                new XElement("style", Encoding.UTF8.GetString(PageFiles.Style), Style)),
            new XElement("body",
                new XElement("header",
                    Text("p", "A report of NetDsl.Lab", "kicker"),
                    Text("h1", report.Name),
                    Text("p", ReportSentences.Summary(report), "facts"),
                    report.TornLines > 0 ? Text("p", ReportSentences.Torn(report.TornLines), "bad") : null),
                new XElement("main",
                    report.Experiments.Select(OfExperiment),
                    new XElement("section", new XAttribute("class", "card"),
                        Text("h2", "How a verdict is read"),
                        WorkedExample.Lines.Select(line => Text("p", line, "why"))))));
        return "<!DOCTYPE html>\n" + Unescaped(page.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement OfExperiment(ExperimentReport report) => new("section", new XAttribute("class", "card"),
        Text("h2", report.Experiment.Name),
        Text("p", ReportSentences.Claim(report), "why"),
        report.Remarks.Select(remark => Text("p", remark, "bad")),
        EffectPlot.Of(report),
        Block(ReportDocument.TrickTable(report)),
        report.Tricks.Select(Why),
        ReportDocument.Of(report).Select(Block),
        new XElement("details", Text("summary", "All that was declared before the runs"), Text("pre", report.Declared)));

    private static XElement Why(TrickResult trick)
    {
        var why = Text("p", "", "why");
        why.Add($"{trick.Trick}: ", Verdict(VerdictText.Of(trick.Verdict)), $", since {trick.Reason}.{ReportSentences.Alone(trick)}");
        return why;
    }

    private static XElement Block(Rendering.Block block) => block switch
    {
        Rendering.Heading heading => Text("h3", heading.Text),
        Rendering.Paragraph paragraph => Text("p", paragraph.Text, paragraph.Tone == Rendering.Tone.Faint ? "why faint" : "why"),
        Rendering.Table table => new XElement("div", new XAttribute("class", "scroll"), new XElement("table",
            new XElement("thead", new XElement("tr", table.Header.Select(name => Text("th", name)))),
            new XElement("tbody", table.Rows.Select(row => new XElement("tr", row.Select(cell => new XElement("td", Verdict(cell)))))))),
        _ => throw new InvalidOperationException($"A report has no {block.GetType().Name}."),
    };

    /// <summary>A finding in its colour; another text as it is.</summary>
    private static object Verdict(string text) => text is "WORKS" or "HARMS" or "CONFIRMED" or "REFUTED" or "passes" or "FAILS"
        ? Text("span", text, $"verdict {text}")
        : text;

    private static XElement Text(string tag, string text, string? kind = null) =>
        new(tag, kind is null ? null : new XAttribute("class", kind), text);

    // Style is no text in HTML: what XML escapes there would be read as it stands.
    private static string Unescaped(string page)
    {
        var (start, end) = (page.IndexOf("<style>", StringComparison.Ordinal), page.IndexOf("</style>", StringComparison.Ordinal));
        return page[..start] + page[start..end].Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal) + page[end..];
    }
}
