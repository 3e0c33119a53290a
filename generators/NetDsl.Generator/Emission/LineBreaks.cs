using System.Text.RegularExpressions;

namespace NetDsl.Generator.Emission;

/// <summary>Breaks lines that are too long where a reader would: at the outermost comma or operator, a comment or text between words.</summary>
internal static class LineBreaks
{
    /// <summary>The longest line.</summary>
    public const int Longest = 140;

    private const string Indent = "    ";

    /// <summary>The signs before which, and after which, a line may end; spaces around them stay with the line.</summary>
    private static readonly string[] Before = [" + ", " - ", " * ", " / ", " & ", " ? ", " : ", " => ", " where "];

    /// <summary>The parameters of a lambda.</summary>
    private static readonly Regex Lambda = new(@"\G(\w+|\((\w+, )*\w+\)) =>", RegexOptions.CultureInvariant);

    /// <summary>The line, in several where it is too long.</summary>
    /// <param name="line">The line without its indentation.</param>
    /// <param name="indentation">The letters in front of it.</param>
    public static IEnumerable<string> Of(string line, int indentation)
    {
        // A directive is one line.
        if (line.StartsWith("#", StringComparison.Ordinal))
        {
            yield return line;
            yield break;
        }

        var comment = line.StartsWith("/// ", StringComparison.Ordinal) ? "///     " : line.StartsWith("//", StringComparison.Ordinal) ? "//     " : null;

        // What is said behind a statement stands above it where there is no room.
        if (comment is null && line.Length > Longest - indentation && Behind(line) is > 0 and var behind)
        {
            foreach (var part in Of(line.Substring(behind + 1), indentation))
                yield return part;
            line = line.Substring(0, behind);
        }

        var (room, first) = (Longest - indentation, true);
        var further = Indent + new string(' ', line.Length - line.TrimStart().Length);
        while (line.Length > room)
        {
            var (end, closing, opening) = comment is null ? Code(line, room) : Words(line, room, comment);
            if (end < 0)
                break;
            var part = line.Substring(0, end);
            yield return (first || comment is not null ? "" : further) + (closing.Length == 0 ? part.TrimEnd() : part + closing);
            line = opening + line.Substring(end).TrimStart();
            (room, first) = (Longest - indentation - (comment is null ? further.Length : 0), false);
        }

        yield return (first || comment is not null ? "" : further) + line;
    }

    /// <summary>Where a comment behind a statement begins; -1 where there is none.</summary>
    private static int Behind(string line)
    {
        var inText = false;
        for (var i = 1; i < line.Length; i++)
        {
            inText ^= line[i] == '"' && line[i - 1] != '\\';
            if (!inText && string.CompareOrdinal(line, i, " // ", 0, 4) == 0)
                return i;
        }

        return -1;
    }

    private static (int End, string Closing, string Opening) Words(string line, int room, string comment)
    {
        var space = line.LastIndexOf(' ', room - 1);
        return space > comment.Length ? (space, "", comment) : (-1, "", "");
    }

    /// <summary>The outermost place, of several the last; within a text only where there is no other.</summary>
    private static (int End, string Closing, string Opening) Code(string line, int room)
    {
        var (depth, best, least, text, inText) = (0, -1, int.MaxValue, -1, false);
        var (isInterpolated, holes) = (false, 0);
        for (var i = 0; i < line.Length && i < room; i++)
        {
            var letter = line[i];
            if (letter == '"' && (i == 0 || line[i - 1] != '\\'))
            {
                inText = !inText;
                isInterpolated = inText && i > 0 && line[i - 1] == '$';
                continue;
            }

            if (inText)
            {
                holes += letter == '{' ? 1 : letter == '}' ? -1 : 0;
                if (letter == ' ' && holes == 0 && i < room - 3)
                    text = i + 1;
                continue;
            }

            // Of places equally far out, one between arguments is better than one within.
            depth += letter is '(' or '[' or '{' ? 2 : letter is ')' or ']' or '}' ? -2 : 0;
            var isComma = letter == ',' && i + 1 < line.Length && line[i + 1] == ' ';
            var level = isComma ? depth : depth + 1;
            if (i > room / 8 && level <= least && (isComma ? !LambdaAfter(line, i) : IsBefore(line, i, depth)))
                (best, least) = (isComma ? i + 1 : i, level);
        }

        if (best >= 0)
            return (best, "", "");
        return text > room / 4 ? (text, "\" +", isInterpolated ? "$\"" : "\"") : (-1, "", "");
    }

    /// <summary>Whether a line may end in front of what begins here. A lambda's arrow stays with its parameters.</summary>
    private static bool IsBefore(string line, int at, int depth) => Before.Any(sign =>
        string.CompareOrdinal(line, at, sign, 0, sign.Length) == 0 && (depth == 0 || sign != " => "));

    /// <summary>Whether the argument after a comma is a lambda: it stays with the arguments in front of it.</summary>
    private static bool LambdaAfter(string line, int comma) => Lambda.IsMatch(line, comma + 2);
}
