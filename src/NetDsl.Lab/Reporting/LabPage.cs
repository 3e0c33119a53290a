using System.Text;
using System.Xml;
using System.Xml.Linq;
using NetDsl.Paging;
using NetDsl.Rendering;

namespace NetDsl.Lab;

/// <summary>What the lab's pages of HTML have in common: a file that needs nothing else, in the colours of the pages of explanations.</summary>
internal static class LabPage
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
        .verdict.good { color: var(--good); }
        .verdict.bad { color: var(--bad); }
        .why { margin: .3rem 0; max-width: 60rem; }

        """;

    /// <summary>A page.</summary>
    /// <param name="title">What it is about.</param>
    /// <param name="style">What only this kind of page needs.</param>
    /// <param name="header">What stands below the title.</param>
    /// <param name="sections">What follows.</param>
    public static string Of(string title, string style, IEnumerable<XElement> header, IEnumerable<XElement> sections)
    {
        var page = new XElement("html", new XAttribute("lang", "en"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", title),
                new XElement("style", Encoding.UTF8.GetString(PageFiles.Style), Style, style)),
            new XElement("body",
                new XElement("header", Text("p", "A report of NetDsl.Lab", "kicker"), Text("h1", title), header),
                new XElement("main", sections)));
        Clean(page);
        return "<!DOCTYPE html>\n" + Unescaped(page.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>A part of a page.</summary>
    public static XElement Card(params object?[] content) => new("section", new XAttribute("class", "card"), content);

    /// <summary>An element that holds a text.</summary>
    public static XElement Text(string tag, string text, string? kind = null) =>
        new(tag, kind is null ? null : new XAttribute("class", kind), text);

    /// <summary>A table, which scrolls where it is too wide.</summary>
    public static XElement Table(Table table) => new("div", new XAttribute("class", "scroll"), new XElement("table",
        new XElement("thead", new XElement("tr", table.Header.Select(name => Text("th", name)))),
        new XElement("tbody", table.Rows.Select(row => new XElement("tr", row.Select(cell => new XElement("td", Finding(cell))))))));

    /// <summary>A finding in its colour; another text as it is.</summary>
    public static object Finding(string text) => FindingTone.Of(text) switch
    {
        Tone.Good => Text("span", text, "verdict good"),
        Tone.Bad => Text("span", text, "verdict bad"),
        _ => text,
    };

    /// <summary>Puts U+FFFD in the place of what XML cannot hold: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
    private static void Clean(XElement page)
    {
        foreach (var text in page.DescendantNodes().OfType<XText>())
            text.Value = Clean(text.Value);
        foreach (var attribute in page.Descendants().Attributes())
            attribute.Value = Clean(attribute.Value);
    }

    private static string Clean(string text) => string.Create(text.Length, text, (clean, text) =>
    {
        for (var i = 0; i < clean.Length; i++)
        {
            var isOfPair = (i > 0 && char.IsSurrogatePair(text[i - 1], text[i])) || (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]));
            clean[i] = isOfPair || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD';
        }
    });

    // Style is no text in HTML: what XML escapes there would be read as it stands.
    private static string Unescaped(string page)
    {
        var (start, end) = (page.IndexOf("<style>", StringComparison.Ordinal), page.IndexOf("</style>", StringComparison.Ordinal));
        return page[..start] + page[start..end].Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal) + page[end..];
    }
}
