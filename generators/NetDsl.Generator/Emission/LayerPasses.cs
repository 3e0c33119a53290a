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
    public string ForwardName => "Forward" + Layer.Name;

    public string LossName => "Loss" + Layer.Name;

    public string BackwardName => "Backward" + Layer.Name;

    public IEnumerable<Equation> All => Forward.Concat(Loss).Concat(Backward);

    public static LayerPasses Of(NetworkContext network, BoundLayer layer)
    {
        var backward = network.Backward.Where(equation => equation.Target.Tensor.Layer == layer.Name).ToList();
        if (layer.Objective is not { } objective)
            return new LayerPasses(layer, [.. layer.Equations], [], backward);

        var forward = Needed(layer.Equations, objective.Prediction);
        return new LayerPasses(layer, forward, [.. layer.Equations.Except(forward)], backward);
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
