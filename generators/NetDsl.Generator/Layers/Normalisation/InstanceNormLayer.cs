using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[InstanceNorm]: mean and variance of each channel over the positions.</summary>
internal sealed class InstanceNormLayer : NormalisationLayer
{
    public override string Kind => "InstanceNorm";

    protected override Expression? Normalise(LayerBuilder layer, TensorSymbol x, Positions at)
    {
        if (!layer.CheckPositions())
            return null;

        var n = at.Channel;
        var mean = layer.Intermediate("mean", n.Extent);
        var variance = layer.Intermediate("variance", n.Extent);
        var factor = layer.Intermediate("factor", n.Extent);

        mean[n] = at.Sum(x[at.Of(n)]) / at.Count;
        variance[n] = at.Sum(Square(x[at.Of(n)] - mean.Detached[n])) / at.Count;
        factor[n] = 1 / Sqrt(variance[n] + Epsilon(layer));
        return (x[at.Of(n)] - mean[n]) * factor[n];
    }
}
