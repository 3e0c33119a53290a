using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[RmsNorm]: the mean square over the channels of each position.</summary>
internal sealed class RmsNormLayer : NormalisationLayer
{
    public override string Kind => "RmsNorm";

    protected override bool HasShift => false;

    protected override Expression Normalise(LayerBuilder layer, TensorSymbol x, Positions at)
    {
        var (here, n) = (at.Each, at.Channel);
        var square = layer.Intermediate("square", at.Shape);
        var factor = layer.Intermediate("factor", at.Shape);

        square[here] = Sum(n, Square(x[at.Of(n)])) / n.Extent;
        factor[here] = 1 / Sqrt(square[here] + Epsilon(layer));
        return x[at.Of(n)] * factor[here];
    }
}
