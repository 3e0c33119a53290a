using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>[WeightPenalty]: L = Σ (L1·|w| + L2·w²), once for a batch, over the weights of the layers that it reads.</summary>
internal sealed class WeightPenaltyLayer : PenaltyLayer
{
    private const string Symbols = "opqruvkn";

    public override string Kind => "WeightPenalty";

    public override bool ReadsAllAbove => true;

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
            // The weights of a convolution are W[u,v,k,n], those of a dense layer W[k,n].
            var axes = LayerBuilder.Axes(Symbols.Substring(Symbols.Length - W.Tensor.Shape.Count), W.Tensor.Shape);
            var part = layer.BatchValue(W.Tensor.Name.Replace(".", ""));
            part[[]] = Sum(axes, penalty(W[[.. axes.Select(axis => (Subscript)axis)]]));
            parts.Add(part[[]]);
        }

        layer.BatchPenalty()[[]] = parts.Aggregate((left, right) => left + right);
    }
}
