using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator;

namespace NetDsl.Benchmarks.Growth;

/// <summary>What the generator writes for a declaration, and what the compiler makes of it.</summary>
/// <param name="Library">The compiled library.</param>
/// <param name="Lines">The lines of the generated files.</param>
/// <param name="Bytes">The intermediate language of all methods.</param>
/// <param name="LargestMethod">That of the largest one.</param>
/// <param name="Generation">The time that the generator took.</param>
/// <param name="Compilation">The time that the compiler took for what was generated.</param>
internal sealed record GeneratedCode(
    ReadOnlyMemory<byte> Library, int Lines, int Bytes, int LargestMethod, TimeSpan Generation, TimeSpan Compilation)
{
    /// <summary>The language.</summary>
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    /// <summary>A project without files.</summary>
    public static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Grown",
        references: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

    /// <summary>Generates and compiles a source file.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static GeneratedCode Of(string source)
    {
        var clock = Stopwatch.StartNew();
        var driver = Driver()
            .RunGeneratorsAndUpdateCompilation(Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Parsing)), out var generated, out _);
        var generation = clock.Elapsed;

        clock.Restart();
        using var image = new MemoryStream();
        var emitted = generated.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Take(5)));
        var compilation = clock.Elapsed;

        var library = image.ToArray();
        var methods = MethodBytes(library);
        var lines = driver.GetRunResult().GeneratedTrees.Sum(tree => tree.GetText().Lines.Count);
        return new(library, lines, methods.Sum(), methods.Max(), generation, compilation);
    }

    /// <summary>The generator, which has seen nothing yet.</summary>
    public static GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: Parsing);

    private static List<int> MethodBytes(byte[] image)
    {
        using var library = new PEReader([.. image]);
        var metadata = library.GetMetadataReader();
        return
        [
            .. from handle in metadata.MethodDefinitions
               let method = metadata.GetMethodDefinition(handle)
               where method.RelativeVirtualAddress != 0
               select library.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length,
        ];
    }
}
