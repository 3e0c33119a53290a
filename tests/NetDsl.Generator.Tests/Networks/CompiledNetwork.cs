using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Lab;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Networks that are declared in a test, generated, compiled in memory and loaded.</summary>
internal static class CompiledNetwork
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    // Compilations that grow from one share its references and what is known of them.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Networks",
        references: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)],
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The library of experiments.</summary>
    public static MetadataReference Lab { get; } = MetadataReference.CreateFromFile(typeof(FactorialAttribute).Assembly.Location);

    /// <summary>Compiles a source file with the generator; warnings are failures.</summary>
    public static Assembly Compile(string source, params IEnumerable<MetadataReference> references) =>
        Load(Image(Generate(source, references).Compilation));

    /// <summary>Compiles a source file with the generator to the content of a library; warnings are failures.</summary>
    public static byte[] Image(string source) => Image(Generate(source).Compilation);

    /// <summary>The content of the library that a compilation makes; warnings are failures.</summary>
    public static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        var complaints = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Take(5).Select(Describe)));
        return image.ToArray();
    }

    /// <summary>Loads a library so that it can be forgotten.</summary>
    public static Assembly Load(byte[] image)
    {
        using var stream = new MemoryStream(image);
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
    }

    /// <summary>Runs the generator on a source file.</summary>
    public static (Compilation Compilation, GeneratorDriverRunResult Result) Generate(
        string source, params IEnumerable<MetadataReference> references)
    {
        var compilation = Declare(source).AddReferences(references);
        var driver = Driver().RunGeneratorsAndUpdateCompilation(
            compilation, out var generated, out _, TestContext.Current.CancellationToken);
        var result = driver.GetRunResult();
        Assert.All(result.Results, one => Assert.Null(one.Exception));
        return (generated, result);
    }

    /// <summary>The compilation of a source file as its author wrote it, without the generated half.</summary>
    public static CSharpCompilation Declare(string source) => Empty.AddSyntaxTrees(Parse(source, "Networks.cs"));

    /// <summary>A source file.</summary>
    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, Parsing, path, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The generator, ready to run.</summary>
    public static GeneratorDriver Driver(bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: Parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>Calls a generic method for a network class: <c>method&lt;TNetwork&gt;(arguments)</c>.</summary>
    public static object? Call(Type owner, string method, Type network, params object[] arguments)
    {
        try
        {
            return owner.GetMethod(method)!.MakeGenericMethod(network).Invoke(null, arguments);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }

    /// <summary>The description of a network class.</summary>
    public static NetworkDescription Describe(Type network) => (NetworkDescription)network.GetProperty("Description")!.GetValue(null)!;

    private static string Describe(Diagnostic complaint)
    {
        var line = complaint.Location.GetLineSpan().StartLinePosition.Line;
        var text = complaint.Location.SourceTree?.GetText(TestContext.Current.CancellationToken).Lines[line].ToString().Trim();
        return $"{complaint}\n    {text}";
    }
}
