using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [SoftmaxCrossEntropy]: p = softmax(z), ℓ = log Σ exp z − Σ t·z, with the largest z taken off every z; in the mean over the
/// positions, of which those do not count that have no target.
/// </summary>
internal sealed class SoftmaxCrossEntropyLayer : LayerDefinition
{
    public override string Kind => "SoftmaxCrossEntropy";

    public override string? Activation => "Softmax";

    public override void Define(LayerBuilder layer)
    {
        var z = layer.Source;
        var at = Positions.In(z);
        var (here, n) = (at.Each, at.Channel);
        int[] shape = [.. z.Tensor.Shape];
        var isSparse = layer.Flag("Sparse", byDefault: false);
        var t = layer.Target(isSparse ? at.Shape : shape);
        var max = layer.Shift("max", at.Shape);
        var e = layer.Intermediate("e", shape);
        var S = layer.Intermediate("S", at.Shape);
        var p = layer.Intermediate("p", shape);
        var judgement = new Judgement(
            p.Tensor, t.Tensor, isSparse ? TargetDomain.Class : TargetDomain.Distribution, Classes: n.Extent);

        max[here] = Max(n, z[at.Of(n)]);
        e[at.Of(n)] = Exp(z[at.Of(n)] - max[here]);
        S[here] = Sum(n, e[at.Of(n)]);
        p[at.Of(n)] = e[at.Of(n)] / S[here];

        var share = isSparse ? If(AreEqual(new Position(n), t[here]), 1, 0) : t[at.Of(n)];
        var loss = Log(S[here]) - Sum(n, Smooth(layer, share, n) * (z[at.Of(n)] - max[here]));
        if (!isSparse && at.Axes.Length == 0)
        {
            layer.Loss(judgement, [], loss);
            return;
        }

        var l = layer.Intermediate("l", at.Shape);
        l[here] = loss;
        layer.Loss(judgement, at.Axes, l[here], counts: isSparse ? If(t[here] >= 0, 1, 0) : null);
    }

    /// <summary>The target of a class with label smoothing: (1 − ε)·t + ε/C.</summary>
    private static Expression Smooth(LayerBuilder layer, Expression t, Axis n)
    {
        var ε = layer.Number("LabelSmoothing", byDefault: 0);
        return ε == 0 ? t : (1 - ε) * t + ε / n.Extent;
    }
}
