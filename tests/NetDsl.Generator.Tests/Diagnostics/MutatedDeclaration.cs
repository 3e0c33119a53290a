using System.Text.RegularExpressions;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Declarations with mistakes that the C# compiler does not see: numbers, names, order, attributes.</summary>
internal sealed partial class MutatedDeclaration(int seed)
{
    private static readonly string[] Numbers =
        ["0", "1", "2", "3", "5", "-1", "-3", "7", "64", "1000", "100000", "2147483647", "-2147483648"];

    private readonly Random _random = new(seed);

    /// <summary>Source with one to three mistakes in one of its classes, whose layers stand a line each.</summary>
    public string Of(string source)
    {
        var classes = Layers().Matches(source);
        var one = classes[_random.Next(classes.Count)];
        var lines = one.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        for (var mistakes = _random.Next(1, 4); mistakes > 0 && lines.Count > 0; mistakes--)
            Mutate(lines);
        return source[..one.Index] + string.Concat(lines.Select(line => line + '\n')) + source[(one.Index + one.Length)..];
    }

    private void Mutate(List<string> lines)
    {
        var at = _random.Next(lines.Count);
        switch (_random.Next(12))
        {
            case < 2:
                lines[at] = Replace(Number(), lines[at], _ => Pick(Numbers));
                break;

            // A number beside the right one: groups that do not divide, a window that is too large by one.
            case < 4:
                lines[at] = Replace(Number(), lines[at], number => int.TryParse(number.Value, out var value) ? $"{value + (_random.Next(2) == 0 ? 1 : -1)}" : number.Value);
                break;
            case < 6:
                lines[at] = Replace(Name(), lines[at], _ => $"nameof({Property().Match(Pick(lines)).Value})");
                break;
            case 6:
                lines[at] = Replace(Name(), lines[at], match => $"\"{match.Groups["name"].Value[..^1]}\"");
                break;
            case 7:
                lines[at] = Replace(Argument(), lines[at], _ => "");
                break;
            case 8:
                lines[at] = Replace(Switch(), lines[at], match => match.Value == "true" ? "false" : "true");
                break;
            case 9 when lines.Count > 1:
                Remove(lines, at);
                break;
            case 10:
                var line = lines[at];
                lines.RemoveAt(at);
                lines.Insert(_random.Next(lines.Count + 1), line);
                break;
            case 11:
                lines[at] = Attribute().Replace(lines[at], "", 1);
                break;
        }
    }

    /// <summary>Whoever named the layer names it still, in quotes: nameof would be a mistake that the compiler sees.</summary>
    private static void Remove(List<string> lines, int at)
    {
        var removed = Property().Match(lines[at]).Value;
        lines.RemoveAt(at);
        for (var i = 0; i < lines.Count; i++)
            lines[i] = lines[i].Replace($"nameof({removed})", $"\"{removed}\"", StringComparison.Ordinal);
    }

    private string Replace(Regex what, string line, MatchEvaluator with)
    {
        var found = what.Matches(line);
        if (found.Count == 0)
            return line;
        var one = found[_random.Next(found.Count)];
        return line[..one.Index] + with(one) + line[(one.Index + one.Length)..];
    }

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    [GeneratedRegex(@"(^ *\[.*\] +public partial (Layer|Loss) .*\n)+", RegexOptions.Multiline)]
    private static partial Regex Layers();

    [GeneratedRegex(@"(?<=[(,=] ?)-?\d+(\.\d+)?(e-?\d+)?(?=[,)])")]
    private static partial Regex Number();

    [GeneratedRegex(@"nameof\((?<name>\w+)\)")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<= (Layer|Loss) +)\w+")]
    private static partial Regex Property();

    [GeneratedRegex(@", \w+ = [^,()]+(?=[,)])")]
    private static partial Regex Argument();

    [GeneratedRegex(@"\b(true|false)\b")]
    private static partial Regex Switch();

    [GeneratedRegex(@"\[.*\] +(?=public)")]
    private static partial Regex Attribute();
}
