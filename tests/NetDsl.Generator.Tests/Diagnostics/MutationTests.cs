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
        string[] sources = [.. OracleFile.All.Values.Select(Declare), .. CodeBlocks.Pages.Where(IsPage).Select(Types).Where(Compiles)];
        var failures = new List<string>();
        var broken = 0;
        for (var seed = FirstSeed; seed < FirstSeed + Count; seed++)
        {
            var source = new MutatedDeclaration(seed).Of(sources[new Random(seed).Next(sources.Length)]);
            var compilation = TestCompilation.Create(source);
            var said = await Analysis.BuildAsync(compilation);
            var reported = said.Where(one => one.Id.StartsWith("NETDSL", StringComparison.Ordinal)).ToArray();
            broken += reported.Any(one => one.Severity == DiagnosticSeverity.Error) ? 1 : 0;

            // A property without an attribute is no layer and nobody implements it: both compilers say so.
            var isIncomplete = reported.Any(one => one.Id == Descriptors.LayerWithoutAttribute.Id);
            var complaints = said.Except(reported).Where(one => !(isIncomplete && one.Id == "CS9248")).ToArray();
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

    /// <summary>Whether the types of a page are a program by themselves: some need another library or the types of another page.</summary>
    private static bool Compiles(string source) => TestCompilation.Create(source)
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .All(one => one.Severity < DiagnosticSeverity.Error || one.Id == "CS9248");

    private static string Types(string page) =>
        string.Join("\n", CodeBlocks.Of(page).Where(CompletedPage.HasTypes).Select(block => block.Text));
}
