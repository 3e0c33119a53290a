using System.Text;

namespace NetDsl.Rendering;

/// <summary>Writes a document as Markdown. Equations are code blocks, which keeps their alignment.</summary>
internal static class MarkdownDocumentWriter
{
    private const string Special = @"\`*_{}[]<>#|~";

    public static string Write(Document document) => string.Join('\n', document.Blocks.Select(Write));

    private static string Write(Block block) => block switch
    {
        Heading heading => $"{new string('#', heading.Level)} {Escape(heading.Text)}\n",
        Paragraph { Tone: Tone.Bad } paragraph => $"**{Escape(paragraph.Text)}**\n",
        Paragraph paragraph => $"{Escape(paragraph.Text)}\n",
        Equation equation => $"```text\n{string.Join('\n', TextDocumentWriter.EquationLines(equation))}\n```\n",
        _ => Write((Table)block),
    };

    private static string Write(Table table)
    {
        var text = new StringBuilder();
        Row(table.Header);
        Row(table.Header.Select((_, column) => column == 0 ? ":--" : "--:"), escape: false);
        foreach (var row in table.Rows)
            Row(row);
        return text.ToString();

        void Row(IEnumerable<string> cells, bool escape = true) =>
            text.Append("| ").AppendJoin(" | ", cells.Select(cell => escape ? Escape(cell) : cell)).Append(" |\n");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
            escaped.Append(Special.Contains(character) ? "\\" : "").Append(character);
        return escaped.ToString();
    }
}
