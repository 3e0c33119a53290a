namespace NetDsl.Rendering;

/// <summary>Breaks what is longer than a line of a terminal.</summary>
internal static class TextWrapping
{
    /// <summary>What is between what is told of a number and remarks on it.</summary>
    private const string Gap = "    ";

    /// <summary>What can stand at the end of a line of an equation.</summary>
    private static readonly string[] Breaks = [" + ", " − ", " / ", "·", ", ", "; ", " if ", " else "];

    /// <summary>Words in lines.</summary>
    public static IEnumerable<string> OfWords(string text, int length)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > length)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }

    /// <summary>One side of an equation in lines, terms below one another; remarks behind the last of them, or below.</summary>
    /// <param name="left">What stands before it, on the first line.</param>
    /// <param name="text">The side.</param>
    /// <param name="remarks">The remarks.</param>
    /// <param name="length">The room of a line.</param>
    public static IEnumerable<string> OfEquation(string left, string text, IEnumerable<string> remarks, int length)
    {
        // A long name leaves the terms some room all the same.
        var below = new string(' ', Math.Min(left.Length, length / 2));
        var terms = FormulaLines.Of([.. Pieces(text)], length - left.Length, length - below.Length);
        var line = left + terms[0];
        foreach (var term in terms.Skip(1))
        {
            yield return line;
            line = below + term;
        }

        foreach (var remark in remarks)
        {
            if (line.Length + Gap.Length + remark.Length > length)
            {
                yield return line;
                var lines = OfWords(remark, length - below.Length).ToList();
                foreach (var full in lines[..^1])
                    yield return below + full;
                line = below + lines[^1];
            }
            else
            {
                line += Gap + remark;
            }
        }

        yield return line;
    }

    /// <summary>The terms, each with the sign before it.</summary>
    private static IEnumerable<FormulaPiece> Pieces(string text)
    {
        var (first, depth, open, indices) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            indices += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (i == 0 || indices > 0 || Breaks.FirstOrDefault(sign => string.CompareOrdinal(text, i, sign, 0, sign.Length) == 0) is not { } sign)
                continue;

            // A comma stays with what is before it; a sign goes with what follows.
            var end = sign[0] is ',' or ';' ? i + 1 : i;
            yield return new(text[first..end], end - first, depth);
            (first, depth) = (end, FormulaPiece.DepthIn(open, sign is " / " or "·"));
        }

        yield return new(text[first..], text.Length - first, depth);
    }
}
