using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>What convolutions have in common: filters n with weights W[u,v,k,n] and biases b[n], and an activation φ.</summary>
/// <param name="rank">The number of axes along which they slide: 1 for a sequence, 2 for an image.</param>
internal abstract class FilterLayer(int rank) : LayerDefinition
{
    protected int Rank => rank;

    /// <summary>b[n]; null where the layer has no biases.</summary>
    protected static TensorSymbol? Bias(LayerBuilder layer, int filters, int fanIn) =>
        layer.Flag("Bias", byDefault: true) ? layer.Bias("Bias", [filters], fanIn) : null;

    /// <summary>y = φ(Σ + b) at each place of the window.</summary>
    protected static void Filter(
        LayerBuilder layer, SlidingWindow window, LayerActivation? φ, int filters, Subscript filter, Reduction sum, TensorSymbol? b)
    {
        var at = window.At(filter);
        var y = layer.Output(window.Shape(filters));
        var z = φ is null ? y : layer.Intermediate("z", window.Shape(filters));
        z[at] = b is null ? sum : sum + b[filter];
        if (φ is not null)
            y[at] = φ.Of(z[at]);
    }
}
