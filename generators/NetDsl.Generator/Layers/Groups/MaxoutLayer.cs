using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>[Maxout]: z[p,n] = Σₖ x[k]·W[k,p,n] + b[p,n], y[n] = max_p z[p,n].</summary>
internal sealed class MaxoutLayer : LayerDefinition
{
    public override string Kind => "Maxout";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source.Flat;
        var (units, pieces) = (layer.Size("units"), layer.Size("Pieces", byDefault: 2));
        var (k, p, n) = (LayerBuilder.Axis("k", x.Length), LayerBuilder.Axis("p", pieces), LayerBuilder.Axis("n", units));

        var W = layer.Weights("Weights", [x.Length, pieces, units], layer.Initialization(null), fanIn: x.Length, fanOut: units, sizedBy: "units");
        var z = layer.Intermediate("z", pieces, units);
        var first = layer.Intermediate("first", units);
        var y = layer.Output(units);

        var sum = Sum(k, x[k] * W[k, p, n]);
        z[p, n] = layer.Flag("Bias", byDefault: true)
            ? sum + layer.Bias("Bias", [pieces, units], fanIn: x.Length)[p, n]
            : sum;
        first[n] = ArgMax([p], z[p, n]);
        y[n] = Max(p, z[p, n]);
    }
}
