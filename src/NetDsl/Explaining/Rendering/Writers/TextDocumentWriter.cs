using System.Text;

namespace NetDsl.Rendering;

/// <summary>Writes a document as plain text.</summary>
internal sealed class TextDocumentWriter
{
    private const string Indent = "    ";

    /// <summary>The longest line, but for a name or number that is longer by itself.</summary>
    private const int LineLength = 120;

    private readonly StringBuilder _text = new();

    private TextDocumentWriter()
    {
    }

    public static string Write(Document document) => Write(document.Blocks);

    public static string Write(IEnumerable<Block> blocks)
    {
        var writer = new TextDocumentWriter();
        foreach (var block in blocks)
            writer.Write(block);
        return writer._text.ToString();
    }

    private void Write(Block block)
    {
        if (_text.Length > 0)
            Line("");
        switch (block)
        {
            case Heading heading:
                Write(heading);
                break;
            case Paragraph paragraph:
                foreach (var line in TextWrapping.OfWords(paragraph.Text, LineLength))
                    Line(line);
                break;
            case Equation equation:
                foreach (var line in EquationLines(equation))
                    Line(Indent + line);
                break;
            case Table table:
                Write(table);
                break;
        }
    }

    private void Write(Heading heading)
    {
        Line(heading.Text);
        if (heading.Level < 3)
            Line(new string(heading.Level == 1 ? '═' : '─', heading.Text.Length));
    }

    /// <summary>The lines of an equation, their signs of equality below each other; of a long name, in the middle of the line.</summary>
    public static IEnumerable<string> EquationLines(Equation equation)
    {
        var equals = $" {equation.Sign} ";
        var room = LineLength - Indent.Length;
        var left = equation.Subject;
        foreach (var (line, index) in equation.Lines.Select((line, index) => (line, index)))
        {
            IEnumerable<string> note = index == 0 && equation.Note is { } text ? [text] : [];
            string[] remarks = [.. note, .. line.Remarks.Select(remark => remark.Text)];
            foreach (var part in TextWrapping.OfEquation(left + equals, line.Text, remarks, room))
                yield return part;
            left = new string(' ', Math.Min(equation.Subject.Length, room / 2 - equals.Length));
        }
    }

    private void Write(Table table)
    {
        var widths = table.Header
            .Select((name, column) => table.Rows.Select(row => row[column].Length).Append(name.Length).Max())
            .ToList();
        WriteRow(table.Header, widths);
        Line(Indent + string.Join("  ", widths.Select(width => new string('─', width))));
        foreach (var row in table.Rows)
            WriteRow(row, widths);
    }

    private void WriteRow(IReadOnlyList<string> row, List<int> widths) =>
        Line(Indent + string.Join("  ", row.Select((cell, column) => Padded(cell, column, widths[column]))));

    // Names to the left, numbers to the right.
    private static string Padded(string cell, int column, int width) => column == 0 ? cell.PadRight(width) : cell.PadLeft(width);

    private void Line(string line) => _text.Append(line.TrimEnd()).Append('\n');
}
