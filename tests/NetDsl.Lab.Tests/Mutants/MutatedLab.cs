using System.Numerics.Tensors;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using MathNet.Numerics.Distributions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spectre.Console;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Files of the lab and the checks of them, compiled as they are and with mistakes.</summary>
internal sealed class MutatedLab
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private readonly string _checks;
    private readonly CSharpCompilation _right;

    /// <summary>Reads the files.</summary>
    /// <param name="checks">The class of this namespace whose property <c>All</c> holds checks by their names.</param>
    /// <param name="files">The files of the lab, and those of the checks.</param>
    public MutatedLab(string checks, IEnumerable<string> files)
    {
        _checks = $"{typeof(MutatedLab).Namespace}.{checks}";
        // Under this name the runtime lets it in, as it does the lab.
        _right = CSharpCompilation.Create(
            "NetDsl.Lab",
            [Parse(Usings, ""), .. files.Select(file => Parse(File.ReadAllText(file), file))],
            [
                .. Net100.References.All,
                .. new[] { typeof(Network<,>), typeof(StudentT), typeof(IAnsiConsole), typeof(System.CommandLine.Command), typeof(TensorPrimitives) }
                    .Select(type => type.Assembly.Location)
                    .Append(Path.Combine(AppContext.BaseDirectory, "Spectre.Console.Ansi.dll"))
                    .Where(File.Exists)
                    .Select(file => MetadataReference.CreateFromFile(file)),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>What is right passes all checks, and of each mutant some check fails.</summary>
    public void KillAll(IReadOnlyList<Mutant> mutants, ITestOutputHelper output)
    {
        Assert.Empty(FailedChecks(_right));
        var alive = new List<string>();
        foreach (var mutant in mutants)
        {
            var failed = FailedChecks(Mutate(mutant));
            output.WriteLine($"{Path.GetFileNameWithoutExtension(mutant.File)}: {mutant.Mistake}: {(failed.Count == 0 ? "ALIVE" : string.Join(" | ", failed))}");
            if (failed.Count == 0)
                alive.Add($"{mutant.File}: {mutant.Mistake}");
        }

        output.WriteLine($"{mutants.Count - alive.Count} of {mutants.Count} killed");
        Assert.Empty(alive);
    }

    private CSharpCompilation Mutate(Mutant mutant)
    {
        var tree = _right.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("/" + mutant.File, StringComparison.Ordinal));
        var text = tree.ToString();
        Assert.True(text.Split(mutant.Right).Length == 2, $"{mutant.File} does not say once: {mutant.Right}");
        return _right.ReplaceSyntaxTree(tree, Parse(text.Replace(mutant.Right, mutant.Wrong, StringComparison.Ordinal), tree.FilePath));
    }

    /// <summary>The names of the checks that fail; one that throws fails, too.</summary>
    private List<string> FailedChecks(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;

        // It stays: what a mistake left running is not to lose its code, and two hundred of them take no room to speak of.
        var context = new AssemblyLoadContext("mutant");
        var checks = context.LoadFromStream(image).GetType(_checks)!.GetProperty("All")!.GetValue(null);
        return [.. ((IReadOnlyDictionary<string, Func<bool>>)checks!).Where(check => !Holds(check.Value)).Select(check => check.Key)];
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
