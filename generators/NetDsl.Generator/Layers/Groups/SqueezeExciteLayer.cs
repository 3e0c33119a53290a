using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[SqueezeExcite]: y[…,n] = x[…,n]·g[n], where the gates g come from the means of the channels through two dense layers.</summary>
internal sealed class SqueezeExciteLayer : LayerDefinition
{
    public override string Kind => "SqueezeExcite";

    public override void Define(LayerBuilder layer)
    {
        if (!layer.CheckPositions())
            return;
        var x = layer.Source;
        var at = Positions.In(x);
        var n = at.Channel;
        var (k, m) = (n with { Symbol = "k" }, LayerBuilder.Axis("m", Math.Max(1, n.Extent / layer.Size("Reduction", byDefault: 4))));

        var W = layer.Weights("Squeeze", [k.Extent, m.Extent], "He", fanIn: k.Extent, fanOut: m.Extent);
        var b = layer.Bias("SqueezeBias", [m.Extent], fanIn: k.Extent);
        var V = layer.Weights("Excite", [m.Extent, n.Extent], "Glorot", fanIn: m.Extent, fanOut: n.Extent);
        var c = layer.Bias("ExciteBias", [n.Extent], fanIn: m.Extent);
        var mean = layer.Intermediate("mean", n.Extent);
        var a = layer.Intermediate("a", m.Extent);
        var h = layer.Intermediate("h", m.Extent);
        var z = layer.Intermediate("z", n.Extent);
        var g = layer.Intermediate("g", n.Extent);
        var y = layer.Output([.. x.Tensor.Shape]);

        mean[n] = at.Sum(x[at.Of(n)]) / at.Count;
        a[m] = Sum(k, mean[k] * W[k, m]) + b[m];
        h[m] = If(a[m] > 0, a[m], 0);
        z[n] = Sum(m, h[m] * V[m, n]) + c[n];
        g[n] = Sigmoid(z[n]);
        y[at.Of(n)] = x[at.Of(n)] * g[n];
    }
}
