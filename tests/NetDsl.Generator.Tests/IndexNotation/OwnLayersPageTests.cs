using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetDsl.Generator.Tests.IndexNotation;

/// <summary>The networks of docs/own-layers.md compile without a word of the analyzers.</summary>
public sealed partial class OwnLayersPageTests
{
    private static readonly string[] Networks =
        [.. Code().Matches(File.ReadAllText(Repository.Path("docs", "own-layers.md"))).Select(block => block.Groups["network"].Value)];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Networks.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Its_networks_compile(int number)
    {
        var compilation = TestCompilation.Create(Networks[number]);
        Assert.Empty(await Analysis.RunAsync(compilation));
        Assert.DoesNotContain(
            GeneratedCode.Of(compilation).Compilation.GetDiagnostics(TestContext.Current.CancellationToken),
            one => one.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void It_shows_several() => Assert.Equal(4, Networks.Length);

    [GeneratedRegex("```csharp\\n(?:using [^\\n]*\\n)*\\s*(?<network>.+?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
