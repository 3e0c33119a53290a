using NetDsl.Generator.Equations;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[Embedding]: y[t,n] = Σᵥ (v = x[t] ? W[v,n] : 0), the row of W that the token names.</summary>
internal sealed class EmbeddingLayer : LayerDefinition
{
    public override string Kind => "Embedding";

    public override void Define(LayerBuilder layer)
    {
        var (vocabulary, dimension) = (layer.Size("vocabulary"), layer.Size("dimension"));
        if (layer.Tokens() is not { } x)
            return;
        var (t, v, n) = (LayerBuilder.Axis("t", x.Length), LayerBuilder.Axis("v", vocabulary), LayerBuilder.Axis("n", dimension));

        // One of the terms of an output is not zero: its fan-in is 1.
        var W = layer.Weights(
            "Weights", [v.Extent, n.Extent], layer.Initialization(null, "LeCun"), fanIn: 1, fanOut: n.Extent, sizedBy: "vocabulary");
        var y = layer.Output(t.Extent, n.Extent);
        y[t, n] = Sum(v, If(AreEqual(new Position(v), x.Detached[t]), W[v, n], 0));
    }
}
