using NetDsl.Generator.Binding;
using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.Emission;

/// <summary>A network that is about to be written: its graph, equations, memory and names.</summary>
internal sealed class NetworkContext
{
    private readonly ScheduledNetwork _scheduled;

    public NetworkContext(ScheduledNetwork scheduled)
    {
        _scheduled = scheduled;
        var graph = scheduled.Graph;
        Tensors = [.. graph.Layers.SelectMany(InOrder)];
        Members = new MemberNames(graph.Declaration);
        Names = new TensorNames(Tensors, scheduled.Plan.Copies.Select(copy => copy.Copy), Loops(), Members);
        NumberType = graph.Declaration.Precision == Precision.Double ? NumberType.Double : NumberType.Float;
    }

    /// <inheritdoc cref="ScheduledNetwork.Graph"/>
    public NetworkGraph Graph => _scheduled.Graph;

    /// <inheritdoc cref="ScheduledNetwork.Backward"/>
    public BackwardEquations Backward => _scheduled.Backward;

    /// <inheritdoc cref="ScheduledNetwork.Plan"/>
    public ArenaPlan Plan => _scheduled.Plan;

    /// <inheritdoc cref="ScheduledNetwork.Layers"/>
    public IReadOnlyList<LayerPasses> Layers => _scheduled.Layers;

    /// <inheritdoc cref="ScheduledNetwork.Stream"/>
    public ScheduledStream? Stream => _scheduled.Stream;

    /// <summary>All tensors but the adjoints, layer by layer.</summary>
    public IReadOnlyList<Tensor> Tensors { get; }

    public TensorNames Names { get; }

    public MemberNames Members { get; }

    public NumberType NumberType { get; }

    /// <summary>The C# keyword of the number type.</summary>
    public string Number => NumberType == NumberType.Double ? "double" : "float";

    /// <summary>The class with the number type's mathematics.</summary>
    public string MathClass => NumberType == NumberType.Double ? "Math" : "MathF";

    /// <summary>The name of the network's class, for people.</summary>
    public string Name => Graph.Declaration.Name;

    /// <summary>The network's class, for the compiler.</summary>
    public string Class => ClassShell.Self(Graph.Declaration);

    /// <summary>The loops of one equation, which decide the order of its sums.</summary>
    public Schedule this[Equation equation] => _scheduled[equation];

    /// <summary>The name of the method that computes a layer's part of a pass: <c>ForwardHidden</c>.</summary>
    public string Method(LayerPasses layer, PassKind pass) => Members.Of(
        pass == PassKind.Loss && layer.Layer.Objective is null ? "Training" : pass.ToString(), layer.Layer.Name, layer.Layer.Name);

    /// <summary>What the loops of kernels and traces are called: their indices, and those that are made of several.</summary>
    private IEnumerable<string> Loops() => _scheduled.Schedules
        .SelectMany(schedule => Indices(schedule.Equation.Axes, schedule.Equation.Value)
            .Concat(schedule is Loops { Nest: var nest } ? Indices(nest.Axes, nest.Value) : []))
        .Select(axis => axis.Symbol)
        .Distinct();

    private static IEnumerable<Axis> Indices(IEnumerable<Axis> free, Expression value) =>
        free.Concat(value.All<Reduction>(_ => true).SelectMany(reduction => reduction.Over));

    /// <summary>The tensors of a layer: what is given, then what is computed, in the order of the computation.</summary>
    private static IEnumerable<Tensor> InOrder(BoundLayer layer)
    {
        var order = layer.Equations.Select(equation => equation.Target.Tensor.Name).ToList();
        return layer.Parameters.Select(parameter => parameter.Tensor).Concat(layer.Values.OrderBy(tensor => order.IndexOf(tensor.Name)));
    }
}
