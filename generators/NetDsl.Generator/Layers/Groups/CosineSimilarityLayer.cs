using NetDsl.Generator.Diagnostics;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[CosineSimilarity]: y = Σₙ a[n]·b[n] · 1/√(Σₙ a[n]² + ε) · 1/√(Σₙ b[n]² + ε) at each position.</summary>
internal sealed class CosineSimilarityLayer : LayerDefinition
{
    public override string Kind => "CosineSimilarity";

    public override void Define(LayerBuilder layer)
    {
        if (layer.Sources is not [var a, var b])
            return;
        if (!a.Tensor.Shape.Equals(b.Tensor.Shape))
        {
            layer.ReportSources(Descriptors.ShapesDiffer, layer.Name, "compares", layer.DescribeSources(0, 1));
            return;
        }

        var at = Positions.In(a);
        var (here, n) = (at.Each, at.Channel);
        var ε = layer.Number("Epsilon", byDefault: 1e-8);
        var product = layer.Intermediate("product", at.Shape);
        var (ofA, ofB) = (Inverse("a", a), Inverse("b", b));

        product[here] = Sum(n, a[at.Of(n)] * b[at.Of(n)]);
        if (at.Axes.Length > 0)
        {
            layer.Output(at.Shape)[here] = product[here] * ofA[here] * ofB[here];
            return;
        }

        // Of two vectors there is one number, a vector of length 1.
        layer.Output(1)[LayerBuilder.Axis("n", 1)] = product[[]] * ofA[[]] * ofB[[]];

        // 1 / the length of each vector.
        TensorSymbol Inverse(string symbol, TensorSymbol x)
        {
            var square = layer.Intermediate($"{symbol}Square", at.Shape);
            var factor = layer.Intermediate($"{symbol}Factor", at.Shape);
            square[here] = Sum(n, Square(x[at.Of(n)]));
            factor[here] = 1 / Sqrt(square[here] + ε);
            return factor;
        }
    }
}
