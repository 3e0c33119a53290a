using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[L2Normalize]: y[n] = x[n]/√(Σₙ x[n]² + ε) at each position.</summary>
internal sealed class L2NormalizeLayer : LayerDefinition
{
    public override string Kind => "L2Normalize";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source;
        var at = Positions.In(x);
        var (here, n) = (at.Each, at.Channel);
        var square = layer.Intermediate("square", at.Shape);
        var factor = layer.Intermediate("factor", at.Shape);
        var y = layer.Output([.. x.Tensor.Shape]);

        square[here] = Sum(n, Square(x[at.Of(n)]));
        factor[here] = 1 / Sqrt(square[here] + layer.Number("Epsilon", byDefault: 1e-12));
        y[at.Of(n)] = x[at.Of(n)] * factor[here];
    }
}
