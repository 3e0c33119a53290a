using NetDsl.Rendering;
using Spectre.Console;

namespace NetDsl.Lab;

/// <summary>Writes a document to a terminal, with colours where it has them.</summary>
internal static class DocumentConsole
{
    /// <summary>The width of lines in a file, where none is said: tables of a dozen columns stay whole.</summary>
    private const int WidthInFiles = 160;

    public static void Write(Document document, IAnsiConsole console)
    {
        var width = console.Profile.Width;
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = Math.Max(width, WidthInFiles);
        foreach (var block in document.Blocks)
            Write(block, console);
        console.Profile.Width = width;
    }

    private static void Write(Block block, IAnsiConsole console)
    {
        switch (block)
        {
            case Heading { Level: 1 } heading:
                console.Write(new Rule($"[bold]{Markup.Escape(heading.Text)}[/]").LeftJustified());
                break;
            case Heading heading:
                console.MarkupLine($"\n[bold]{Markup.Escape(heading.Text)}[/]");
                break;
            case Rendering.Paragraph paragraph:
                console.MarkupLine(Toned(paragraph.Text, paragraph.Tone));
                break;
            case Rendering.Table table:
                if (ColumnWidths.Of(table.Header, table.Rows, console.Profile.Width) is { } widths)
                    console.Write(Drawn(table, widths));
                else
                    WriteRows(table, console);
                break;
        }
    }

    private static Spectre.Console.Table Drawn(Rendering.Table table, IReadOnlyList<int> widths)
    {
        var drawn = new Spectre.Console.Table().Border(TableBorder.Rounded).BorderStyle(Style.Parse("grey"));
        foreach (var (column, name) in table.Header.Index())
            drawn.AddColumn(new TableColumn($"[grey]{Markup.Escape(name)}[/]") { Alignment = column == 0 ? Justify.Left : Justify.Right, Width = widths[column] });
        foreach (var row in table.Rows)
            drawn.AddRow([.. row.Select(cell => Toned(cell, FindingTone.Of(cell)))]);
        return drawn;
    }

    /// <summary>A table that is wider than the terminal: a line for each cell, below the first of its row.</summary>
    private static void WriteRows(Rendering.Table table, IAnsiConsole console)
    {
        foreach (var row in table.Rows)
        {
            console.MarkupLine($"[grey]{Markup.Escape(table.Header[0])}[/] {Toned(row[0], FindingTone.Of(row[0]))}");
            for (var column = 1; column < row.Count; column++)
                console.MarkupLine($"  [grey]{Markup.Escape(table.Header[column])}[/] {Toned(row[column], FindingTone.Of(row[column]))}");
        }
    }

    private static string Toned(string text, Tone tone) => tone switch
    {
        Tone.Good => $"[green]{Markup.Escape(text)}[/]",
        Tone.Bad => $"[red]{Markup.Escape(text)}[/]",
        Tone.Faint => $"[grey]{Markup.Escape(text)}[/]",
        _ => Markup.Escape(text),
    };
}
