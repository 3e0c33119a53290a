using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>A network that is declared in a test, generated, compiled in memory and loaded.</summary>
internal static class CompiledNetwork
{
    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)];

    /// <summary>Compiles a source file with the generator; warnings are failures.</summary>
    public static Assembly Compile(string source)
    {
        var (compilation, result) = Generate(source);
        Assert.All(result.Results, one => Assert.Null(one.Exception));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        var complaints = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Take(5)) + "\n" + source);
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>Runs the generator on a source file.</summary>
    public static (Compilation Compilation, GeneratorDriverRunResult Result) Generate(string source)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create(
            "Networks",
            [CSharpSyntaxTree.ParseText(source, parse, "Networks.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (generated, driver.GetRunResult());
    }

    /// <summary>Calls a generic method for a network class: <c>method&lt;TNetwork&gt;(arguments)</c>.</summary>
    public static object? Call(Type owner, string method, Type network, params object[] arguments)
    {
        try
        {
            return owner.GetMethod(method)!.MakeGenericMethod(network).Invoke(null, arguments);
        }
        catch (TargetInvocationException exception)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }
}
