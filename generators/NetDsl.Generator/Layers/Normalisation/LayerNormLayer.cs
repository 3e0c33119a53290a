using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[LayerNorm]: mean and variance over the channels of each position.</summary>
internal sealed class LayerNormLayer : NormalisationLayer
{
    public override string Kind => "LayerNorm";

    protected override Expression Normalise(LayerBuilder layer, TensorSymbol x, Positions at)
    {
        var (here, n) = (at.Each, at.Channel);
        var mean = layer.Intermediate("mean", at.Shape);
        var variance = layer.Intermediate("variance", at.Shape);
        var factor = layer.Intermediate("factor", at.Shape);

        mean[here] = Sum(n, x[at.Of(n)]) / n.Extent;
        variance[here] = Sum(n, Square(x[at.Of(n)] - mean.Detached[here])) / n.Extent;
        factor[here] = 1 / Sqrt(variance[here] + Epsilon(layer));
        return (x[at.Of(n)] - mean[here]) * factor[here];
    }
}
