using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>[ActivityPenalty]: L = Σₙ (L1·|y[n]| + L2·y[n]²).</summary>
internal sealed class ActivityPenaltyLayer : PenaltyLayer
{
    public override string Kind => "ActivityPenalty";

    protected override void Define(LayerBuilder layer, Func<Expression, Expression> penalty)
    {
        var y = layer.Source.Flat;
        var n = LayerBuilder.Axis("n", y.Length);
        var L = layer.Penalty();
        L[[]] = Sum(n, penalty(y[n]));
    }
}
