using System.Net;
using System.Text.RegularExpressions;

namespace NetDsl.Generator.Tests.Documentation;

/// <summary>Finds the C# of the documentation.</summary>
internal static partial class CodeBlocks
{
    /// <summary>Pages with C#, but for those of the diagnostics, which have their own form; sources with examples.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. Files(".", "*.md", SearchOption.TopDirectoryOnly)
            .Concat(Files("docs", "*.md").Where(page => !page.StartsWith("docs/diagnostics/", StringComparison.Ordinal)))
            .Concat(Files("src", "README.md"))
            .Concat(Files("src", "*.cs").Where(source => !source.Contains("/obj/", StringComparison.Ordinal)))
            .Where(page => Of(page).Any()),
    ];

    public static IEnumerable<CodeBlock> Of(string page)
    {
        var text = File.ReadAllText(Repository.Path(page));
        return page.EndsWith(".md", StringComparison.Ordinal)
            ? Fence().Matches(text).Select(match => Block(match, match.Groups["code"].Value))
            : Example().Matches(text).Select(match => Block(match, Uncommented(match.Groups["code"].Value)));

        CodeBlock Block(Match match, string code) => new(
            page,
            Line: 1 + text.AsSpan(0, match.Groups["code"].Index).Count('\n'),
            match.Groups["kind"].Value,
            match.Groups["page"] is { Success: true } other ? other.Value : null,
            match.Groups["given"].Value,
            code);
    }

    private static IEnumerable<string> Files(
        string folder, string pattern, SearchOption depth = SearchOption.AllDirectories) =>
        Directory.GetFiles(Repository.Path(folder), pattern, depth)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string Uncommented(string comment) => WebUtility.HtmlDecode(Slashes().Replace(comment, ""));

    [GeneratedRegex("""
        (?:^<!--\ given(?:\ (?<page>\S+\.md))?:\ (?<given>.*?)-->\n)?
        ^```csharp[ ]*(?<kind>[^\n]*)\n(?<code>.*?)^```$
        """, RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ */// <code>(?:\n)?(?<code>.*?)</code>", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("^ */// ?", RegexOptions.Multiline)]
    private static partial Regex Slashes();
}
