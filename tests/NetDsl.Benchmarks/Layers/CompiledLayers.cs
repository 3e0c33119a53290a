using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator;
using NetDsl.Generator.Binding;
using NetDsl.Generator.Emission;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Benchmarks.Layers;

/// <summary>
/// Networks of single layers, generated and compiled in memory. Each class gets two more methods, written by the same writer
/// as all passes are: the equations of its layer alone, forward and backward.
/// </summary>
internal sealed class CompiledLayers
{
    /// <summary>The names of the methods.</summary>
    public const string Forward = "ForwardAlone", Backward = "BackwardAlone";

    private const string Usings = """
        global using System;
        global using NetDsl;
        global using static NetDsl.Activations;
        global using static NetDsl.Equations;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private readonly Dictionary<SingleLayer, (ScheduledNetwork Network, LayerEquations Equations)> _declared = [];
    private readonly Assembly _library;

    /// <summary>Generates and compiles.</summary>
    /// <exception cref="InvalidOperationException">A declaration is wrong.</exception>
    public CompiledLayers(IReadOnlyList<SingleLayer> layers)
    {
        var names = layers.Select((layer, i) => (Layer: layer, Name: $"{layer.Kind}{i}")).ToList();
        var declarations = CSharpCompilation.Create(
            "Layers",
            [Parse(Usings), .. names.Select(one => Parse(one.Layer.Declare(one.Name)))],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

        var generated = new List<SyntaxTree>();
        foreach (var (layer, name) in names)
        {
            var network = Bind(declarations, name);
            var bound = network.Graph.Layers.Single(one => one.Name == SingleLayer.Tested);
            var equations = LayerEquations.Of(network, bound);
            _declared.Add(layer, (network, equations));
            generated.AddRange(NetworkSources.Of(network).Select(file => Parse(file.Text)));
            generated.Add(Parse(Alone(network, equations)));
        }

        using var image = new MemoryStream();
        var emitted = declarations.AddSyntaxTrees(generated).Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        _library = Assembly.Load(image.ToArray());
    }

    /// <summary>The class of a layer's network.</summary>
    public Type this[SingleLayer layer] => _library.GetType(_declared[layer].Network.Graph.Declaration.Name)!;

    /// <summary>What the passes of a layer compute.</summary>
    public (PassWork Forward, PassWork Backward) WorkOf(SingleLayer layer, int batch)
    {
        var (network, equations) = _declared[layer];
        return (PassWork.Of(network, equations.Forward, batch), PassWork.Of(network, equations.Backward, batch));
    }

    private static ScheduledNetwork Bind(CSharpCompilation declarations, string name)
    {
        var parsed = NetworkParser.Parse(declarations.GetTypeByMetadataName(name)!, declarations, CancellationToken.None);
        var (graph, problems) = NetworkBinder.Bind(parsed.Declaration);
        return graph is not null && parsed.IsSound
            ? NetworkCompiler.Schedule(graph)
            : throw new InvalidOperationException($"{name}: {string.Join('\n', parsed.Problems.Concat(problems))}");
    }

    private static string Alone(ScheduledNetwork network, LayerEquations equations)
    {
        var (code, context) = (new CodeWriter(), new NetworkContext(network));
        using (ClassShell.Open(network.Graph.Declaration, code))
        {
            PassWriter.Write(context, code, Forward, "Computes the layer.", Apart(equations.Forward));
            PassWriter.Write(context, code, Backward, "Computes the layer's gradients.", Apart(equations.Backward));
        }

        return code.ToString();

        // Each kernel is measured by itself, too.
        IReadOnlyList<KernelMethod> Apart(IEnumerable<Equation> pass) => KernelMethod.Apart(network.Kernels(pass), network);
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Parsing);
}
