using System.Text;

namespace NetDsl.Rendering;

/// <summary>Writes a document as one HTML file that needs nothing else and is well-formed XML too.</summary>
internal sealed class HtmlDocumentWriter
{
    private readonly StringBuilder _html = new();

    private HtmlDocumentWriter()
    {
    }

    public static string Write(Document document)
    {
        var writer = new HtmlDocumentWriter();
        writer._html.Append(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{Escape(document.Title)}</title>
            <style>
            {HtmlStyle.Sheet}
            </style>
            </head>
            <body>
            <main>

            """);
        writer.Write(document.Blocks);
        writer._html.Append("</main>\n</body>\n</html>\n");
        return writer._html.ToString();
    }

    private void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                _html.Append($"<h{heading.Level}>{Escape(heading.Text)}</h{heading.Level}>\n");
                break;
            case Paragraph paragraph:
                _html.Append($"<p{Class(paragraph.Tone)}>{Escape(paragraph.Text)}</p>\n");
                break;
            case Equation equation:
                Write(equation);
                break;
            case Table table:
                Write(table);
                break;
            case Details details:
                _html.Append($"<details>\n<summary>{Escape(details.Summary)}</summary>\n");
                Write(details.Blocks);
                _html.Append("</details>\n");
                break;
        }
    }

    private void Write(Equation equation)
    {
        _html.Append("<table class=\"equation\">\n");
        for (var i = 0; i < equation.Lines.Count; i++)
        {
            var (subject, note) = i == 0 ? (equation.Subject, equation.Note) : ("", null);
            _html.Append($"<tr><th scope=\"row\">{Escape(subject)}</th><td>=</td><td>{Escape(equation.Lines[i].Text)}");
            IEnumerable<Remark> first = note is null ? [] : [new Remark(note, Tone.Faint)];
            foreach (var remark in first.Concat(equation.Lines[i].Remarks))
                _html.Append($" <small{Class(remark.Tone)}>{Escape(remark.Text)}</small>");
            _html.Append("</td></tr>\n");
        }

        _html.Append("</table>\n");
    }

    private void Write(Table table)
    {
        _html.Append("<table class=\"survey\">\n<thead>\n<tr>");
        foreach (var name in table.Header)
            _html.Append($"<th scope=\"col\">{Escape(name)}</th>");
        _html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            _html.Append("<tr>");
            foreach (var cell in row)
                _html.Append($"<td>{Escape(cell)}</td>");
            _html.Append("</tr>\n");
        }

        _html.Append("</tbody>\n</table>\n");
    }

    private static string Class(Tone tone) => tone switch
    {
        Tone.Good => " class=\"good\"",
        Tone.Bad => " class=\"bad\"",
        Tone.Faint => " class=\"faint\"",
        _ => "",
    };

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
