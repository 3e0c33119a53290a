using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Emission;

/// <summary>The equations of one layer, by the pass in which they are computed.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Forward">What predictions need.</param>
/// <param name="Loss">What only the loss needs.</param>
/// <param name="Backward">The adjoints of the layer's tensors and weights.</param>
internal sealed record LayerPasses(
    BoundLayer Layer,
    IReadOnlyList<Equation> Forward,
    IReadOnlyList<Equation> Loss,
    IReadOnlyList<Equation> Backward)
{
    /// <summary>The name of the method of a pass: <c>ForwardHidden</c>.</summary>
    public required string ForwardName { get; init; }

    /// <inheritdoc cref="ForwardName"/>
    public required string LossName { get; init; }

    /// <inheritdoc cref="ForwardName"/>
    public required string BackwardName { get; init; }

    public IEnumerable<Equation> All => Forward.Concat(Loss).Concat(Backward);

    public static LayerPasses Of(NetworkContext network, BoundLayer layer)
    {
        var backward = network.Backward.Where(equation => equation.Target.Tensor.Layer == layer.Name).ToList();
        var forward = layer.Objective is { } objective ? Needed(layer.Equations, objective.Prediction) : [.. layer.Equations];
        return new LayerPasses(layer, forward, [.. layer.Equations.Except(forward)], backward)
        {
            ForwardName = network.Members.Of("Forward", layer.Name, layer.Name),
            LossName = network.Members.Of("Loss", layer.Name, layer.Name),
            BackwardName = network.Members.Of("Backward", layer.Name, layer.Name),
        };
    }

    /// <summary>The equations on which a tensor depends, in order.</summary>
    private static List<Equation> Needed(EquatableArray<Equation> equations, Tensor tensor)
    {
        var needed = new HashSet<string> { tensor.Name };
        var found = new List<Equation>();
        foreach (var equation in equations.Reverse())
        {
            if (!needed.Contains(equation.Target.Tensor.Name))
                continue;
            needed.UnionWith(equation.Value.Reads().Select(read => read.Tensor.Name));
            found.Insert(0, equation);
        }

        return found;
    }
}
