using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [GroupNorm]: mean and variance of each group of channels over the positions. Each channel is summed by itself first and has
/// the mean of its group then, so that all sums over positions run along whole vectors of channels.
/// </summary>
internal sealed class GroupNormLayer : NormalisationLayer
{
    public override string Kind => "GroupNorm";

    protected override Expression? Normalise(LayerBuilder layer, TensorSymbol x, Positions at)
    {
        var n = at.Channel;
        var groups = layer.Size("groups");
        if (!layer.CheckGroups("groups", groups, n.Extent, "channels"))
            return null;

        var size = n.Extent / groups;
        var (g, k, l) = (LayerBuilder.Axis("g", groups), LayerBuilder.Axis("k", size), LayerBuilder.Axis("l", size));
        var (each, other) = (LayerBuilder.InGroup(g, k), LayerBuilder.InGroup(g, l));
        Subscript group = groups == 1 ? 0 : g;
        var sum = layer.Intermediate("sum", n.Extent);
        var total = layer.Intermediate("total", groups);
        var mean = layer.Intermediate("mean", n.Extent);
        var squares = layer.Intermediate("squares", n.Extent);
        var totalSquares = layer.Intermediate("totalSquares", groups);
        var variance = layer.Intermediate("variance", n.Extent);
        var factor = layer.Intermediate("factor", n.Extent);

        sum[n] = at.Sum(x[at.Of(n)]);
        total[group] = Sum(l, sum[other]);
        mean[each] = total[group] / (at.Count * size);
        squares[n] = at.Sum(Square(x[at.Of(n)] - mean.Detached[n]));
        totalSquares[group] = Sum(l, squares[other]);
        variance[each] = totalSquares[group] / (at.Count * size);
        factor[n] = 1 / Sqrt(variance[n] + Epsilon(layer));
        return (x[at.Of(n)] - mean[n]) * factor[n];
    }
}
