using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using MathNet.Numerics.Distributions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Statistics that are wrong on purpose are found to be wrong.</summary>
public sealed class StatisticsMutantTests(ITestOutputHelper output)
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading;";

    private static readonly string[] Files =
    [
        .. Directory.GetFiles(Repository.Path("src", "NetDsl.Lab", "Statistics"), "*.cs"),
        Repository.Path("src", "NetDsl.Lab", "Tricks", "Verdicts", "Evidence.cs"),
        Repository.Path("src", "NetDsl.Lab", "Tricks", "Verdicts", "Verdict.cs"),
        Repository.Path("src", "NetDsl.Lab", "Tricks", "Verdicts", "VerdictRule.cs"),
        Repository.Path("tests", "NetDsl.Lab.Tests", "Statistics", "StatisticsChecks.cs"),
    ];

    // Under this name the runtime lets it in, as it does the lab.
    private static readonly CSharpCompilation Right = CSharpCompilation.Create(
        "NetDsl.Lab",
        [Parse(Usings, ""), .. Files.Select(file => Parse(File.ReadAllText(file), file))],
        [
            .. Net100.References.All,
            MetadataReference.CreateFromFile(typeof(Network<,>).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(StudentT).Assembly.Location),
        ],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    [Fact]
    public void What_is_right_passes_all_checks() => Assert.Null(FirstFailedCheck(Right));

    [Fact]
    public void Each_mistake_is_found()
    {
        var alive = new List<string>();
        foreach (var mutant in StatisticsMutant.All)
        {
            var failed = FirstFailedCheck(Mutate(mutant));
            output.WriteLine($"{Path.GetFileNameWithoutExtension(mutant.File)}: {mutant.Mistake}: {failed ?? "ALIVE"}");
            if (failed is null)
                alive.Add($"{mutant.File}: {mutant.Mistake}");
        }

        output.WriteLine($"{StatisticsMutant.All.Count - alive.Count} of {StatisticsMutant.All.Count} killed");
        Assert.Empty(alive);
    }

    private static CSharpCompilation Mutate(StatisticsMutant mutant)
    {
        var tree = Right.SyntaxTrees.Single(tree => tree.FilePath.Length > 0 && tree.FilePath.EndsWith(mutant.File, StringComparison.Ordinal));
        var text = tree.ToString();
        Assert.Equal(2, text.Split(mutant.Right).Length);
        return Right.ReplaceSyntaxTree(tree, Parse(text.Replace(mutant.Right, mutant.Wrong, StringComparison.Ordinal), tree.FilePath));
    }

    /// <summary>The name of the first check that fails, one that throws included; null where all hold.</summary>
    private static string? FirstFailedCheck(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext("mutant", isCollectible: true);
        try
        {
            var checks = context.LoadFromStream(image).GetType("NetDsl.Lab.Tests.StatisticsChecks")!.GetProperty("All")!.GetValue(null);
            return ((IReadOnlyDictionary<string, Func<bool>>)checks!).Where(check => !Holds(check.Value)).Select(check => check.Key).FirstOrDefault();
        }
        finally
        {
            context.Unload();
        }
    }

    private static bool Holds(Func<bool> check)
    {
        try
        {
            return check();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path);
}
