using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>[WeightPenalty]: L = Σ (L1·|w| + L2·w²), once for a batch, over the weights of the layers that it reads.</summary>
internal sealed class WeightPenaltyLayer : PenaltyLayer
{
    public override string Kind => "WeightPenalty";

    protected override void Define(LayerBuilder layer, Func<Expression, Expression> penalty)
    {
        var weights = layer.WeightsOfSources.ToList();
        if (weights.Count == 0)
        {
            layer.ReportSources(
                Descriptors.PenaltyWithoutWeights,
                layer.Name,
                layer.Arguments("Of") is [var of] ? $"'{of}', which has none" : "the layers above it, which have none");
            return;
        }

        // A sum of its own for the weights of each layer, to be asked for.
        var parts = new List<Expression>();
        foreach (var W in weights)
        {
            var n = LayerBuilder.Axis("n", W.Length);
            var part = layer.BatchValue(W.Tensor.Name.Replace(".", ""));
            part[[]] = Sum(n, penalty(W.Flat[n]));
            parts.Add(part[[]]);
        }

        layer.BatchPenalty()[[]] = parts.Aggregate((left, right) => left + right);
    }
}
