using System.Text;
using System.Xml.Linq;
using NetDsl.Paging;

namespace NetDsl.Lab;

/// <summary>A report about units as a page of HTML that needs nothing else: a card for each claim, with what speaks for it beside what speaks against it.</summary>
internal static class MeaningPage
{
    private const string Style = """
        main { display: block; max-width: 72rem; padding-bottom: 4rem; }
        section.card { margin-bottom: 1.6rem; }
        section.card h3 { margin: 1.2rem 0 .4rem; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-size: .88rem; margin: .6rem 0; }
        th, td { text-align: right; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
        th:first-child, td:first-child { text-align: left; }
        th { color: var(--faint); font-weight: 400; }
        .verdict { font-weight: 650; }
        .SHOWN { color: var(--good); }
        .REFUTED { color: var(--bad); }
        .why { margin: .3rem 0; max-width: 60rem; }
        .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.5rem; }
        .pictures { display: flex; flex-wrap: wrap; gap: .6rem; }
        figure { margin: 0; font-size: .75rem; color: var(--faint); text-align: center; }
        figure img { display: block; width: 5rem; height: auto; image-rendering: pixelated; border: 1px solid var(--line); border-radius: .25rem; }
        .texts { font-family: ui-monospace, monospace; font-size: .8rem; overflow-wrap: anywhere; margin: .2rem 0; }
        """;

    public static string Of(MeaningReport report)
    {
        var title = MeaningDocument.Title(report);
        var page = new XElement("html", new XAttribute("lang", "en"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", title),
                new XElement("style", Encoding.UTF8.GetString(PageFiles.Style), Style)),
            new XElement("body",
                new XElement("header",
                    Text("p", "A report of NetDsl.Lab", "kicker"),
                    Text("h1", title),
                    Text("p", MeaningSentences.Summary(report), "facts"),
                    Text("p", MeaningSentences.Tried(report), "facts")),
                new XElement("main",
                    new XElement("section", new XAttribute("class", "card"), Text("h2", "All claims"), Overview(report)),
                    report.Meanings.Select(meaning => Card(meaning, report)))));
        return "<!DOCTYPE html>\n" + Unescaped(page.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Overview(MeaningReport report)
    {
        var table = MeaningDocument.Overview(report);
        return new("div", new XAttribute("class", "scroll"), new XElement("table",
            new XElement("thead", new XElement("tr", table.Header.Select(name => Text("th", name)))),
            new XElement("tbody", table.Rows.Select(row => new XElement("tr", row.Select(cell => new XElement("td", Verdict(cell))))))));
    }

    private static XElement Card(Meaning meaning, MeaningReport report) => new("section", new XAttribute("class", "card"),
        new XElement("h2", $"{meaning.Score.UnitName} means {meaning.Score.Concept.Name}: ", Verdict(meaning.Verdict.Word())),
        Text("p", MeaningSentences.Measures(meaning), "why"),
        MeaningDocument.Sentences(meaning).Select(sentence => Text("p", sentence, "why")),
        new XElement("div", new XAttribute("class", "sides"),
            Side("For it", meaning.Examples, report),
            Side("Against it", meaning.CounterExamples, report)));

    private static XElement Side(string title, IReadOnlyList<Example> examples, MeaningReport report) => new("div",
        Text("h3", title),
        examples.Count == 0 ? Text("p", "Nothing.", "why")
            : report.Picture is { } shape ? new XElement("div", new XAttribute("class", "pictures"), examples.Select(example => Picture(example, shape, report)))
            : examples.Select(example => Text("p", ExampleText.Of(example, report.Observations), "texts")).ToArray());

    private static XElement Picture(Example example, PictureShape shape, MeaningReport report)
    {
        var text = ExampleText.Of(example, report.Observations);
        var address = new GreyPicture(shape, report.Observations.Sample(report.Observations.SampleOf(example.Observation))).Address();
        return new("figure",
            new XElement("img", new XAttribute("src", address), new XAttribute("alt", text)),
            FormattableString.Invariant($"{example.Label}: {example.Activation:G3}"));
    }

    private static object Verdict(string text) => text is "SHOWN" or "REFUTED" or "NOT SHOWN" ? Text("span", text, $"verdict {text.Replace(' ', '-')}") : text;

    private static XElement Text(string tag, string text, string? kind = null) =>
        new(tag, kind is null ? null : new XAttribute("class", kind), text);

    // Style is no text in HTML: what XML escapes there would be read as it stands.
    private static string Unescaped(string page)
    {
        var (start, end) = (page.IndexOf("<style>", StringComparison.Ordinal), page.IndexOf("</style>", StringComparison.Ordinal));
        return page[..start] + page[start..end].Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal) + page[end..];
    }
}
