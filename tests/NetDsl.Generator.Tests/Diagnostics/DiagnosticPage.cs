using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>A page under docs/diagnostics.</summary>
internal sealed partial record DiagnosticPage(string Heading, string Severity, string Wrong, string Right, bool HasCodeFix)
{
    public static string Folder { get; } = Repository.Path("docs", "diagnostics");

    public static DiagnosticPage Read(string id)
    {
        var match = Form().Match(File.ReadAllText(Path.Combine(Folder, id + ".md")));
        Assert.True(match.Success, $"{id}.md has not the form of a page.");
        return new(
            match.Groups["heading"].Value,
            match.Groups["severity"].Value,
            match.Groups["wrong"].Value,
            match.Groups["right"].Value,
            match.Groups["fix"].Success);
    }

    [GeneratedRegex("""
        \A\#\ (?<heading>[^\n]+)\n\n(?<severity>Error|Warning)\.\ .+?
        \#\#\ Wrong\n\n```csharp\n(?<wrong>.+?)```\n\n
        \#\#\ Right\n\n```csharp\n(?<right>.+?)```\n\n
        \#\#\ Why\n\n.+?(?<fix>\n\n\#\#\ Code\ fix\n\n.+)?\z
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();
}
