using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>A loss that makes numbers of the network small, and needs no target: Σ (L1·|x| + L2·x²).</summary>
internal abstract class PenaltyLayer : LayerDefinition
{
    public override void Define(LayerBuilder layer)
    {
        var (l1, l2) = (layer.Number("L1", byDefault: 0), layer.Number("L2", byDefault: 0));
        if (l1 == 0 && l2 == 0)
            layer.Report(Descriptors.PenaltyIsZero, null, layer.Name);
        else
            Define(layer, x => l1 * Abs(x) + l2 * Square(x));
    }

    /// <summary>Writes the equations with the penalty of one number.</summary>
    protected abstract void Define(LayerBuilder layer, Func<Expression, Expression> penalty);
}
