using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[SoftmaxCrossEntropy]: p = softmax(z), L = log Σ exp z − Σ t·z, with the largest z taken off every z.</summary>
internal sealed class SoftmaxCrossEntropyLayer : LayerDefinition
{
    public override string Kind => "SoftmaxCrossEntropy";

    public override void Define(LayerBuilder layer)
    {
        var z = layer.Source.Flat;
        var c = LayerBuilder.Axis("c", z.Length);
        var t = layer.Target(z.Length);
        var max = layer.Shift("max");
        var e = layer.Intermediate("e", z.Length);
        var S = layer.Intermediate("S");
        var p = layer.Intermediate("p", z.Length);
        var L = layer.Loss(t, TargetDomain.Distribution, p);

        max[[]] = Max(c, z[c]);
        e[c] = Exp(z[c] - max[[]]);
        S[[]] = Sum(c, e[c]);
        p[c] = e[c] / S[[]];
        L[[]] = Log(S[[]]) - Sum(c, t[c] * (z[c] - max[[]]));
    }
}
