using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Generator.Tests.Kills;

/// <summary>
/// All mutants of a network in one program, in which a number chooses the one that runs: one compilation for all of them (Untch,
/// Offutt and Harrold, "Mutation Analysis Using Mutant Schemata", 1993).
/// </summary>
internal sealed partial class Schemata
{
    /// <summary>The class that holds the number of the mutant that runs; 0 for none.</summary>
    public const string Switch = "public static class Mutation { public static int Active; }";

    private readonly Dictionary<string, string[]> _files;
    private readonly Dictionary<(string File, int Line), List<(int Id, string? Text)>> _changes = [];

    private readonly List<string> _failures = [];

    private Schemata(Victim victim) => _files = victim.Files.ToDictionary(file => file.Key, file => Statements(file.Value));

    /// <summary>The generated files of a network with all of its mutants.</summary>
    public static IEnumerable<(string File, string Text)> Of(Victim victim, IEnumerable<(int Id, Mutant Mutant)> mutants)
    {
        var schemata = new Schemata(victim);
        foreach (var (id, mutant) in mutants)
            schemata.Add(id, mutant);
        Assert.True(schemata._failures.Count == 0, string.Join('\n', schemata._failures));
        return schemata._files.Keys.Select(file => (file, schemata.Write(file)));
    }

    /// <summary>
    /// The statements of the kernels of a network: file, method, text, and how many lines of the method before it hold that text.
    /// </summary>
    public static IEnumerable<(string File, string Method, string Text, int Before)> Kernels(Victim victim)
    {
        foreach (var (file, text) in victim.Files.Where(file => file.Key != "Description"))
        {
            var (method, seen) = ("", new List<string>());
            foreach (var line in Statements(text))
            {
                if (line.StartsWith("    private sealed partial class", StringComparison.Ordinal))
                    break;
                if (MethodHeader().Match(line) is { Success: true } header)
                    (method, seen) = (header.Groups["name"].Value, []);
                var statement = line.Trim();
                if (method.Length > 0 && statement.Length > 0)
                    yield return (file, method, statement, seen.Count(other => other.Contains(statement, StringComparison.Ordinal)));
                seen.Add(line);
            }
        }
    }

    private void Add(int id, Mutant mutant)
    {
        foreach (var change in mutant.Changes)
        {
            var lines = _files[change.File];
            var hits = Body(lines, change.Method).Where(line => lines[line].Contains(change.From, StringComparison.Ordinal)).ToList();
            if (hits.Count <= (change.Line ?? 0))
            {
                _failures.Add($"{mutant.What}: {change.Method} of {mutant.Victim.Name}.{change.File} has no {change.From}");
                continue;
            }

            foreach (var line in change.Line is { } only ? [hits[only]] : hits)
            {
                var place = (change.File, line);
                if (!_changes.TryGetValue(place, out var others))
                    _changes.Add(place, others = []);
                others.Add((id, change.To is null ? null : lines[line].Replace(change.From, change.To, StringComparison.Ordinal)));
            }
        }
    }

    /// <summary>The lines of a file, a statement that was broken into several in one, and a line for each size of a tile.</summary>
    private static string[] Statements(string text)
    {
        var (statements, open) = (new List<string>(), 0);
        foreach (var line in NextSetting().Replace(text, ",\n").Split('\n'))
        {
            var isMore = open > 0 || line.TrimStart() is ['+' or '-' or '*' or '/' or '&' or '?' or ':', ' ', ..];
            if (isMore)
                statements[^1] += " " + line.TrimStart();
            else
                statements.Add(line);
            var code = Comment().Replace(Text().Replace(statements[^1], ""), "");
            open = code.TrimStart().StartsWith("//", StringComparison.Ordinal) ? 0 : code.Count(letter => letter == '(') - code.Count(letter => letter == ')');
        }

        return [.. statements];
    }

    private static IEnumerable<int> Body(string[] lines, string method)
    {
        var header = Array.FindIndex(lines, line => MethodHeader().Match(line) is { Success: true } match && match.Groups["name"].Value == method);
        if (header < 0)
            return [];
        var end = lines[header].EndsWith("=>", StringComparison.Ordinal) ? "" : lines[header][..(lines[header].Length - lines[header].TrimStart().Length)] + "}";
        return Enumerable.Range(header + 1, Array.FindIndex(lines, header, line => line == end) - header - 1);
    }

    private string Write(string file)
    {
        var text = new StringBuilder();
        foreach (var (i, line) in _files[file].Index())
            text.Append(_changes.TryGetValue((file, i), out var changes) ? Guarded(line, changes) : line).Append('\n');
        return text.ToString();
    }

    private static string Guarded(string line, List<(int Id, string? Text)> changes)
    {
        line = Comment().Replace(line, "");
        changes = changes.ConvertAll(change => (change.Id, change.Text is null ? null : Comment().Replace(change.Text, "")));
        foreach (var form in new[] { RefDeclaration(), Declaration(), Setting(), Return(), Value() })
        {
            if (form.Match(line) is not { Success: true } match)
                continue;
            var reference = form == RefDeclaration() ? "ref " : "";
            var values = changes.Select(change => $"Mutation.Active == {Id(change.Id)} ? {reference}{ValueOf(form, change.Text!)} : {reference}");
            var value = match.Groups["value"].Value;
            return changes.Count == 0 ? line
                : $"{match.Groups["head"].Value}{reference}({string.Concat(values.Select((text, n) => n == 0 ? text : "(" + text))}{value}{new string(')', changes.Count)}{(form == Setting() ? "," : ";")}";
        }

        return string.Concat(changes.Select(change => $"if (Mutation.Active == {Id(change.Id)}) {{ {change.Text} }} else ")) + line;
    }

    private static string ValueOf(Regex form, string line) => form.Match(line).Groups["value"].Value;

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s+(private|protected override) (void|TNumber) (?<name>\w+)\(")]
    private static partial Regex MethodHeader();

    [GeneratedRegex(@" // [^""]*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?<head>\s*ref (float|double) @?\w+ = )ref (?<value>.+);$")]
    private static partial Regex RefDeclaration();

    [GeneratedRegex(@"^(?<head>\s*(var|float|double|int) @?\w+ = )(?<value>.+);$")]
    private static partial Regex Declaration();

    [GeneratedRegex(@", (?=(Columns|ColumnStep|Terms|Around|Outer|Outermost|Adds|IsPadded|EndsInZeros) = )")]
    private static partial Regex NextSetting();

    [GeneratedRegex(@"^(?<head>\s*(Rows|Columns|ColumnStep|Terms|Around|Outer|Outermost|Adds|IsPadded|EndsInZeros) = )(?<value>.+),$")]
    private static partial Regex Setting();

    [GeneratedRegex(@"""(\\.|[^""\\])*""")]
    private static partial Regex Text();

    [GeneratedRegex(@"^(?<head>\s*)(?<value>Explained\(.+\));$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^(?<head>\s*return )(?<value>.+);$")]
    private static partial Regex Return();
}
