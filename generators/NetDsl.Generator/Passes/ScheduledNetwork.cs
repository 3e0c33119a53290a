using NetDsl.Generator.Binding;
using NetDsl.Generator.Differentiation;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;
using NetDsl.Generator.Streaming;

namespace NetDsl.Generator.Passes;

/// <summary>
/// A network of which everything is decided: where its tensors lie, by which loops its equations are computed and in which order
/// their sums are added up. Kernels and traces read the same schedules.
/// </summary>
internal sealed class ScheduledNetwork
{
    private readonly Dictionary<Equation, Schedule> _schedules = [];

    /// <summary>Chooses layouts and loops.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="backward">Its adjoint equations.</param>
    /// <param name="stream">How it takes one step at a time; null where it does not.</param>
    public ScheduledNetwork(NetworkGraph graph, BackwardEquations backward, StreamPlan? stream)
    {
        (Graph, Backward) = (graph, backward);

        // The layout of the weights is that which suits training best: who asks for more changes no bit of it.
        Plan = new ArenaPlan(graph, graph.Equations.Concat(backward.Training));
        var training = Plan.Copies.Select(copy => copy.Equation).Concat(backward.Training).ToLookup(equation => equation.Target.Tensor.Layer);
        var inputs = backward.Inputs.ToLookup(equation => equation.Target.Tensor.Layer);
        Layers = [.. graph.Layers.Select(layer => LayerPasses.Of(layer, training[layer.Name], inputs[layer.Name], Methods))];
        Stream = stream is null ? null : ScheduledStream.Of(stream, this);
    }

    public NetworkGraph Graph { get; }

    /// <summary>The adjoint equations.</summary>
    public BackwardEquations Backward { get; }

    /// <summary>Where the tensors lie.</summary>
    public ArenaPlan Plan { get; }

    /// <summary>What each layer computes, in the order of the layers.</summary>
    public IReadOnlyList<LayerPasses> Layers { get; }

    /// <summary>How the network takes one step at a time; null where it does not.</summary>
    public ScheduledStream? Stream { get; }

    /// <summary>The loops of all equations, each by itself.</summary>
    public IEnumerable<Schedule> Schedules => Graph.Equations.Concat(Plan.Copies.Select(copy => copy.Equation)).Concat(Backward.All).Select(equation => this[equation])
        .Concat(Stream?.Kernels.SelectMany(kernel => kernel.Schedules) ?? []);

    /// <summary>The loops of one equation, which decide the order of its sums.</summary>
    public Schedule this[Equation equation]
    {
        get
        {
            if (!_schedules.TryGetValue(equation, out var schedule))
                _schedules.Add(equation, schedule = Scheduler.For(equation, Plan));
            return schedule;
        }
    }

    /// <summary>All methods: those of the passes, and those of a stream.</summary>
    public IEnumerable<KernelMethod> AllMethods =>
        Layers.SelectMany(layer => layer.AllPasses).SelectMany(pass => pass.Methods).Concat(Stream?.Methods ?? []);

    /// <summary>The methods that compute equations in their order.</summary>
    public IReadOnlyList<KernelMethod> Methods(IEnumerable<Equation> equations) => KernelMethod.Of(Kernels(equations), this);

    /// <summary>The kernels that compute equations in their order.</summary>
    public IReadOnlyList<Kernel> Kernels(IEnumerable<Equation> equations) => Kernel.Of(equations.Select(equation => this[equation]));
}
