using NetDsl.Generator.Binding;
using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Scheduling;
using NetDsl.Generator.Streaming;

namespace NetDsl.Generator.Emission;

/// <summary>A network that is about to be written: its graph, equations, memory and names.</summary>
internal sealed class NetworkContext
{
    public NetworkContext(NetworkGraph graph, BackwardEquations backward)
    {
        Graph = graph;
        Backward = backward;

        // The layout of the weights is that which suits training best: who asks for more changes no bit of it.
        Plan = new ArenaPlan(graph, graph.Equations.Concat(backward.Training));
        Tensors = [.. graph.Layers.SelectMany(InOrder)];
        Members = new MemberNames(graph.Declaration);
        Passes = LayerPasses.Of(graph, backward, Members);
        Stream = graph.Declaration.IsStreaming ? StreamPlanner.Plan(graph).Plan : null;
        Names = new TensorNames(Tensors, Loops(), Members);
        NumberType = graph.Declaration.Precision == Precision.Double ? NumberType.Double : NumberType.Float;
    }

    public NetworkGraph Graph { get; }

    /// <summary>The adjoint equations.</summary>
    public BackwardEquations Backward { get; }

    public ArenaPlan Plan { get; }

    /// <summary>How the network takes one step at a time; null where it does not.</summary>
    public StreamPlan? Stream { get; }

    /// <summary>All tensors but the adjoints, layer by layer.</summary>
    public IReadOnlyList<Tensor> Tensors { get; }

    public TensorNames Names { get; }

    public MemberNames Members { get; }

    /// <summary>The equations of each layer by the pass in which they are computed, in the order of the layers.</summary>
    public IReadOnlyList<LayerPasses> Passes { get; }

    public NumberType NumberType { get; }

    /// <summary>The C# keyword of the number type.</summary>
    public string Number => NumberType == NumberType.Double ? "double" : "float";

    /// <summary>The class with the number type's mathematics.</summary>
    public string MathClass => NumberType == NumberType.Double ? "Math" : "MathF";

    /// <summary>The name of the network's class, for people.</summary>
    public string Name => Graph.Declaration.Name;

    /// <summary>The network's class, for the compiler.</summary>
    public string Class => ClassShell.Self(Graph.Declaration);

    /// <summary>What the loops of kernels and traces are called: their indices, and those that are made of several.</summary>
    private IEnumerable<string> Loops()
    {
        var steps = Stream is null ? [] : Stream.Start.Concat(Stream.Steps.Select(step => step.Equation));
        return Graph.Equations.Concat(Backward.All).Concat(steps)
            .SelectMany(equation => Indices(equation.Axes, equation.Value).Concat(Indices(Lowering.Of(equation, Plan))))
            .Select(axis => axis.Symbol)
            .Distinct();
    }

    private static IEnumerable<Axis> Indices(Nest nest) => Indices(nest.Axes, nest.Value);

    private static IEnumerable<Axis> Indices(IEnumerable<Axis> free, Expression value) =>
        free.Concat(value.All<Reduction>(_ => true).SelectMany(reduction => reduction.Over));

    /// <summary>The tensors of a layer: what is given, then what is computed, in the order of the computation.</summary>
    private static IEnumerable<Tensor> InOrder(BoundLayer layer)
    {
        var order = layer.Equations.Select(equation => equation.Target.Tensor.Name).ToList();
        return layer.Parameters.Select(parameter => parameter.Tensor).Concat(layer.Values.OrderBy(tensor => order.IndexOf(tensor.Name)));
    }
}
