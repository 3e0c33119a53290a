using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>[Dense]: z[n] = Σₖ x[k]·W[k,n] + b[n], y[n] = φ(z[n]).</summary>
internal sealed class DenseLayer : LayerDefinition
{
    public override string Kind => "Dense";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source.Flat;
        var units = layer.Size("units");
        var φ = layer.Activation();
        var (k, n) = (LayerBuilder.Axis("k", x.Length), LayerBuilder.Axis("n", units));

        var W = layer.Parameter("Weights", [k.Extent, n.Extent], layer.Initialization(φ), fanIn: k.Extent, fanOut: n.Extent, sizedBy: "units");
        var y = layer.Output(units);
        var z = φ is null ? y : layer.Intermediate("z", units);

        var sum = Sum(k, x[k] * W[k, n]);
        if (layer.Flag("Bias", byDefault: true))
        {
            var b = layer.Parameter("Bias", [n.Extent], "Zeros", fanIn: k.Extent, fanOut: 1);
            z[n] = sum + b[n];
        }
        else
        {
            z[n] = sum;
        }

        if (φ is not null)
            y[n] = φ.Of(z[n]);
    }
}
