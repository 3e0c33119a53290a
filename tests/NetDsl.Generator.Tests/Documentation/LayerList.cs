using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Generator.Tests.Documentation;

/// <summary>
/// The list of layers in docs/language.md: a row for each page in docs/layers, with the layers that the headings of its sections
/// name. Nobody writes it: <c>NETDSL_ACCEPT_SNAPSHOTS=1</c> does.
/// </summary>
internal static partial class LayerList
{
    private static readonly string Language = Repository.Path("docs", "language.md");

    /// <summary>Compares the list with the pages.</summary>
    public static void Verify()
    {
        var text = File.ReadAllText(Language);
        var list = List();
        Assert.Matches(Written(), text);
        if (Snapshot.Accepts)
            File.WriteAllText(Language, Written().Replace(text, list));
        else
            Assert.True(
                Written().Match(text).Value == list,
                $"docs/language.md does not list what the pages in docs/layers have. NETDSL_ACCEPT_SNAPSHOTS=1 writes the list again:\n{list}");
    }

    private static string List()
    {
        var layers = LanguageAttributes.OfProperties.ToHashSet();
        var rows = Directory.GetFiles(Repository.Path("docs", "layers"), "*.md").Order(StringComparer.Ordinal).Select(path =>
        {
            var lines = File.ReadAllLines(path);
            var named = lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal))
                .SelectMany(heading => Word().Matches(heading))
                .Select(word => word.Value)
                .Where(layers.Contains);
            return $"| [{lines[0]["# ".Length..]}](layers/{Path.GetFileName(path)}) | {string.Join(", ", named)} |\n";
        });
        return $"| page | layers |\n|---|---|\n{string.Concat(rows)}";
    }

    [GeneratedRegex(@"^\| page \| layers \|\n(\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Written();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
