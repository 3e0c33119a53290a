using System.Numerics.Tensors;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using MathNet.Numerics.Distributions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spectre.Console;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Measurements of meaning that are wrong on purpose are found to be wrong.</summary>
public sealed class MeaningMutantTests(ITestOutputHelper output)
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    // What is written by a generator of its own is not measured here.
    private static readonly string[] LeftOut = ["MeaningFile.cs", "MeaningJson.cs"];

    private static readonly string[] Files =
    [
        .. new[] { "Meaning", "Statistics", "Reporting", "Running", "Training", "Tricks" }
            .SelectMany(folder => Directory.GetFiles(Repository.Path("src", "NetDsl.Lab", folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !LeftOut.Contains(Path.GetFileName(file))),
        .. new[] { "MeaningChecks.cs", "MeaningRuleCases.cs", "TableNetwork.cs" }.Select(file => Repository.Path("tests", "NetDsl.Lab.Tests", "Meaning", "Mutants", file)),
    ];

    // Under this name the runtime lets it in, as it does the lab.
    private static readonly CSharpCompilation Right = CSharpCompilation.Create(
        "NetDsl.Lab",
        [Parse(Usings, ""), .. Files.Select(file => Parse(File.ReadAllText(file), file))],
        [
            .. Net100.References.All,
            .. new[] { typeof(Network<,>), typeof(StudentT), typeof(IAnsiConsole), typeof(System.CommandLine.Command), typeof(TensorPrimitives) }
                .Select(type => type.Assembly.Location)
                .Append(Path.Combine(AppContext.BaseDirectory, "Spectre.Console.Ansi.dll"))
                .Where(File.Exists)
                .Select(file => MetadataReference.CreateFromFile(file)),
        ],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    public static TheoryData<string> Checks => [.. MeaningChecks.All.Keys];

    [Theory]
    [MemberData(nameof(Checks))]
    public void What_is_right_passes(string check) => Assert.True(MeaningChecks.All[check]());

    [Fact]
    public void Each_mistake_is_found()
    {
        var alive = new List<string>();
        Assert.Empty(FailedChecks(Right));
        foreach (var mutant in MeaningMutant.All)
        {
            var failed = FailedChecks(Mutate(mutant));
            output.WriteLine($"{Path.GetFileNameWithoutExtension(mutant.File)}: {mutant.Mistake}: {(failed.Count == 0 ? "ALIVE" : string.Join(" | ", failed))}");
            if (failed.Count == 0)
                alive.Add($"{mutant.File}: {mutant.Mistake}");
        }

        output.WriteLine($"{MeaningMutant.All.Count - alive.Count} of {MeaningMutant.All.Count} killed");
        Assert.Empty(alive);
    }

    private static CSharpCompilation Mutate(MeaningMutant mutant)
    {
        var tree = Right.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("Meaning/" + mutant.File, StringComparison.Ordinal));
        var text = tree.ToString();
        Assert.True(text.Split(mutant.Right).Length == 2, $"{mutant.File} does not say once: {mutant.Right}");
        return Right.ReplaceSyntaxTree(tree, Parse(text.Replace(mutant.Right, mutant.Wrong, StringComparison.Ordinal), tree.FilePath));
    }

    /// <summary>The names of the checks that fail; one that throws fails, too.</summary>
    private static List<string> FailedChecks(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;
        var context = new AssemblyLoadContext("mutant", isCollectible: true);
        try
        {
            var checks = context.LoadFromStream(image).GetType("NetDsl.Lab.Tests.MeaningChecks")!.GetProperty("All")!.GetValue(null);
            return [.. ((IReadOnlyDictionary<string, Func<bool>>)checks!).Where(check => !Holds(check.Value)).Select(check => check.Key)];
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
