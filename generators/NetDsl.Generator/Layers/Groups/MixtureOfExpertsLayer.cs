using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[MixtureOfExperts]: y[n] = Σₑ p[e]·o[e,n], where p is the softmax of a gate's largest logits and o what the experts say.</summary>
internal sealed class MixtureOfExpertsLayer : LayerDefinition
{
    public override string Kind => "MixtureOfExperts";

    public override void Define(LayerBuilder layer)
    {
        if (layer.SourcePerStep() is not { } x)
            return;
        var at = Positions.In(x);
        var experts = layer.Size("Experts", byDefault: 4);
        var chosen = layer.Size("TopK", byDefault: Math.Min(2, experts));
        if (chosen > experts)
        {
            if (layer.IsSound)
                layer.ReportOption("TopK", $"it must be at most {experts}, the number of experts");
            return;
        }

        var n = LayerBuilder.Axis("n", layer.Size("units"));
        var e = LayerBuilder.Axis("e", experts);
        var p = Gate(layer, x, at, e, chosen);
        var o = Experts(layer, x, at, e, n);
        var y = layer.Output([.. at.Shape, n.Extent]);
        y[at.Of(n)] = Sum(e, p[at.Of(e)] * o[at.Of(e, n)]);
    }

    /// <summary>
    /// The weights of the experts: the softmax of their logits g, in which those take part that fewer than K others come before.
    /// Before a logit come those that are larger, and of equals the ones of a smaller number.
    /// </summary>
    private static TensorSymbol Gate(LayerBuilder layer, TensorSymbol x, Positions at, Axis e, int chosen)
    {
        var (here, k, f) = (at.Each, at.Channel with { Symbol = "k" }, e with { Symbol = "f" });
        int[] each = [.. at.Shape, e.Extent];
        var W = layer.Weights("Gate", [k.Extent, e.Extent], layer.Initialization(null), fanIn: k.Extent, fanOut: e.Extent);
        var g = layer.Intermediate("g", each);
        var lead = layer.Intermediate("lead", [.. each, e.Extent]).Detached;
        var rank = layer.Intermediate("rank", each).Detached;
        var max = layer.Shift("max", at.Shape);
        var w = layer.Intermediate("w", each);
        var S = layer.Intermediate("S", at.Shape);
        var p = layer.Intermediate("p", each);

        g[at.Of(e)] = Sum(k, x[at.Of(k)] * W[k, e]);
        lead[at.Of(f, e)] = g.Detached[at.Of(f)] - g.Detached[at.Of(e)];
        var isBefore = lead[at.Of(f, e)] > 0 | (AreEqual(lead[at.Of(f, e)], 0) & new Position(f) < new Position(e));
        rank[at.Of(e)] = Sum(f, If(isBefore, 1, 0));
        max[here] = Max(e, g[at.Of(e)]);
        w[at.Of(e)] = If(rank[at.Of(e)] < chosen, Exp(g[at.Of(e)] - max[here]), 0);
        S[here] = Sum(e, w[at.Of(e)]);
        p[at.Of(e)] = w[at.Of(e)] / S[here];
        return p;
    }

    /// <summary>What each expert says: φ(Σₖ x[k]·W[k,e,n] + b[e,n]), or a linear layer of as many hidden units.</summary>
    private static TensorSymbol Experts(LayerBuilder layer, TensorSymbol x, Positions at, Axis e, Axis n)
    {
        var φ = layer.Activation();
        var hidden = (int)layer.Number("Hidden", byDefault: 0);
        var (k, m) = (at.Channel with { Symbol = "k" }, hidden > 0 ? LayerBuilder.Axis("m", hidden) : n);

        var W = layer.Weights("Weights", [k.Extent, e.Extent, m.Extent], layer.Initialization(φ), fanIn: k.Extent, fanOut: m.Extent);
        var b = layer.Bias("Bias", [e.Extent, m.Extent], fanIn: k.Extent);
        var z = layer.Intermediate("z", [.. at.Shape, e.Extent, m.Extent]);
        z[at.Of(e, m)] = Sum(k, x[at.Of(k)] * W[k, e, m]) + b[e, m];
        var h = φ is null ? z : layer.Intermediate("h", [.. at.Shape, e.Extent, m.Extent]);
        if (φ is not null)
            h[at.Of(e, m)] = φ.Of(z[at.Of(e, m)]);
        if (hidden == 0)
            return h;

        var V = layer.Weights("Output", [e.Extent, m.Extent, n.Extent], layer.Initialization(null), fanIn: m.Extent, fanOut: n.Extent);
        var c = layer.Bias("OutputBias", [e.Extent, n.Extent], fanIn: m.Extent);
        var o = layer.Intermediate("o", [.. at.Shape, e.Extent, n.Extent]);
        o[at.Of(e, n)] = Sum(m, h[at.Of(e, m)] * V[e, m, n]) + c[e, n];
        return o;
    }
}
