using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Tests.Documentation;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>
/// Networks of all kinds of layers, with mistakes: neither generator nor analyzer throws, and what is wrong is said by NetDsl, not
/// by the C# compiler about code that was never written.
/// </summary>
public sealed class MutationTests
{
    private const int FirstSeed = 1;

    /// <summary>How many networks are tried; more where the variable NETDSL_MUTATIONS says so.</summary>
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("NETDSL_MUTATIONS"), out var count) ? count : 200;

    [Fact]
    public async Task Mistakes_are_reported()
    {
        string[] sources = [.. OracleFile.All.Values.Select(Declare), .. CodeBlocks.Pages.Where(IsPage).Select(Types)];
        var failures = new List<string>();
        var broken = 0;
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var source = new MutatedDeclaration(seed).Of(sources[new Random(seed).Next(sources.Length)]);
            var compilation = TestCompilation.Create(source);
            var reported = await Analysis.RunAsync(compilation);
            broken += reported.Any(one => one.Severity == DiagnosticSeverity.Error) ? 1 : 0;

            // A property without an attribute is no layer and nobody implements it: both compilers say so.
            var isIncomplete = reported.Any(one => one.Id == Descriptors.LayerWithoutAttribute.Id);
            var complaints = GeneratedCode.Of(compilation).Compilation
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(one => one.Severity >= DiagnosticSeverity.Warning && !(isIncomplete && one.Id == "CS9248"))
                .ToArray();
            if (complaints.Length > 0)
                failures.Add(string.Join('\n', [$"seed {seed}:", .. complaints.Take(3), .. reported, source]));
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        Assert.InRange(broken, Count / 3, Count);
    }

    private static string Declare(OracleFile file) =>
        $"[Network]\npublic partial class Mutated\n{{\n{file.Declaration}\n{file.Members}\n}}";

    private static bool IsPage(string page) =>
        page.EndsWith(".md", StringComparison.Ordinal) && Types(page).Contains("[Network", StringComparison.Ordinal);

    private static string Types(string page) =>
        string.Join("\n", CodeBlocks.Of(page).Where(CompletedPage.HasTypes).Select(block => block.Text));
}
