using System.Text;

namespace NetDsl.Rendering;

/// <summary>A formula in lines, which end between its outermost terms, and within a term only where that is longer than a line.</summary>
internal sealed class FormulaLines
{
    private readonly List<string> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly int _next;
    private int _room;
    private int _width;

    private FormulaLines(int first, int next) => (_room, _next) = (first, next);

    /// <summary>The lines of a formula.</summary>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="first">The letters for which the first line has room.</param>
    /// <param name="next">Those of each other.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<FormulaPiece> pieces, int first, int next)
    {
        var lines = new FormulaLines(first, next);
        lines.Place([.. pieces]);
        lines.End();
        return lines._lines;
    }

    private void Place(ReadOnlySpan<FormulaPiece> pieces)
    {
        var outermost = int.MaxValue;
        foreach (var piece in pieces[1..])
            outermost = Math.Min(outermost, piece.Depth);
        for (int start = 0, end; start < pieces.Length; start = end)
        {
            for (end = start + 1; end < pieces.Length && pieces[end].Depth > outermost;)
                end++;
            var term = pieces[start..end];
            var width = 0;
            foreach (var piece in term)
                width += piece.Width;
            if (term.Length > 1 && width > _next)
                Place(term);
            else
                Write(term, width);
        }
    }

    private void Write(ReadOnlySpan<FormulaPiece> term, int width)
    {
        if (_width > 0 && _width + width > _room)
        {
            End();
            (_width, _room) = (0, _next);
        }

        _width += width;
        foreach (var piece in term)
            _line.Append(piece.Text);
    }

    private void End()
    {
        _lines.Add(_line.ToString().Trim());
        _line.Clear();
    }
}
