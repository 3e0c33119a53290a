using System.Text;

namespace NetDsl.Rendering;

/// <summary>
/// Writes a document for LaTeX, with packages that each distribution has. Equations are aligned at their signs of equality, and
/// broken between terms where they are longer than a line.
/// </summary>
internal sealed class LatexDocumentWriter
{
    /// <summary>The letters of formulas that stand in a line beside the subject.</summary>
    private const int LineLength = 84;

    /// <summary>Of a side of an equation, as many at least, however long the subject is.</summary>
    private const int LeastLength = 40;

    private readonly StringBuilder _text = new();

    private LatexDocumentWriter()
    {
    }

    /// <summary>A document of its own.</summary>
    public static string Write(Document document)
    {
        var writer = new LatexDocumentWriter();
        writer._text.Append($$"""
            \documentclass[a4paper,fleqn]{article}
            \usepackage[utf8]{inputenc}
            \usepackage{amsmath,amssymb,longtable}
            \usepackage[margin=2cm]{geometry}
            \setlength{\parindent}{0pt}
            \setlength{\mathindent}{0pt}
            \raggedright
            \allowdisplaybreaks
            \title{{{LatexText.Escape(document.Title)}}}
            \author{}
            \date{}
            \begin{document}
            """).Append('\n');
        foreach (var block in document.Blocks)
            writer.Write(block);
        return writer._text.Append("\\end{document}\n").ToString();
    }

    /// <summary>An equation, to stand in another document, which has <c>amsmath</c> and <c>amssymb</c>.</summary>
    public static string Write(Equation equation) => $"\\begin{{align*}}\n{string.Join(" \\\\\n", Lines(equation))}\n\\end{{align*}}\n";

    private void Write(Block block) => _text.Append(block switch
    {
        Heading { Level: 1 } => "\\maketitle\n",
        Heading heading => $"\n\\{(heading.Level == 2 ? "section" : "subsection")}*{{{LatexText.Escape(heading.Text)}}}\n",
        Paragraph { Tone: Tone.Bad } paragraph => $"\n\\textbf{{{LatexText.Escape(paragraph.Text)}}}\n",
        Paragraph paragraph => $"\n{LatexText.Escape(paragraph.Text)}\n",
        Equation equation => Write(equation),
        _ => Write((Table)block),
    });

    private static string Write(Table table)
    {
        var text = new StringBuilder($"\\begin{{longtable}}[l]{{l{new string('r', table.Header.Count - 1)}}}\n\\hline\n");
        Row(table.Header);
        text.Append("\\hline\n\\endhead\n");
        foreach (var row in table.Rows)
            Row(row);
        return text.Append("\\hline\n\\end{longtable}\n").ToString();

        void Row(IEnumerable<string> cells) => text.AppendJoin(" & ", cells.Select(LatexText.Escape)).Append(" \\\\\n");
    }

    private static IEnumerable<string> Lines(Equation equation)
    {
        var left = $"{LatexFormula.Write(equation.Subject)} ";
        var length = Math.Max(LeastLength, LineLength - equation.Subject.Length);
        foreach (var (line, index) in equation.Lines.Select((line, index) => (line, index)))
        {
            IEnumerable<string> note = index == 0 && equation.Note is { } text ? [text] : [];
            string[] remarks = [.. note, .. line.Remarks.Select(remark => remark.Text)];
            foreach (var part in line.Text.Split("; ").SelectMany(formula => Lines(equation.Sign, formula, length)))
            {
                yield return left + part;
                left = "";
            }

            foreach (var remark in remarks.SelectMany(remark => TextWrapping.OfWords(remark, length)))
                yield return $"&\\qquad\\text{{\\footnotesize {LatexText.Escape(remark)}}}";
        }
    }

    /// <summary>A side of an equation, terms below one another where it is long.</summary>
    private static IEnumerable<string> Lines(string sign, string formula, int length) => FormulaLines.Of([.. Pieces(formula)], length, length)
        .Select((line, index) => index > 0 ? $@"&\quad {line}" : $"&{(sign == "=" ? sign : LatexText.Sign(sign[0]))} {line}");

    private static IEnumerable<FormulaPiece> Pieces(string formula)
    {
        var piece = new FormulaPiece("", 0, 0);
        foreach (var part in LatexFormula.Parts(formula))
        {
            if (part.BeginsLine)
            {
                yield return piece;
                piece = new("", 0, FormulaPiece.DepthIn(part.Depth, part.IsFactor));
            }

            piece = piece with { Text = piece.Text + part.Latex, Width = piece.Width + part.Width };
        }

        yield return piece;
    }
}
