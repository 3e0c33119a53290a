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
        var n = LayerBuilder.Axis("n", z.Length);
        var t = layer.Target(z.Length);
        var max = layer.Shift("max");
        var e = layer.Intermediate("e", z.Length);
        var S = layer.Intermediate("S");
        var p = layer.Intermediate("p", z.Length);
        var L = layer.Loss(t, TargetDomain.Distribution, p);

        max[[]] = Max(n, z[n]);
        e[n] = Exp(z[n] - max[[]]);
        S[[]] = Sum(n, e[n]);
        p[n] = e[n] / S[[]];
        L[[]] = Log(S[[]]) - Sum(n, t[n] * (z[n] - max[[]]));
    }
}
