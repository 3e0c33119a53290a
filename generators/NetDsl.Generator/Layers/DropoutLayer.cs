using System.Globalization;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

/// <summary>[Dropout]: y[n] = x[n]·mask[n].</summary>
internal sealed class DropoutLayer : LayerDefinition
{
    public override string Kind => "Dropout";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source;
        var probability = layer.Number("probability", byDefault: double.NaN);
        if (!(probability >= 0 && probability < 1))
            layer.Report(Descriptors.ProbabilityIsOutOfRange, "probability", layer.Name, probability.ToString(CultureInfo.InvariantCulture));

        var y = layer.Output([.. x.Tensor.Shape]).Flat;
        var mask = layer.DropoutMask("mask", probability, [.. x.Tensor.Shape]).Flat;
        var n = LayerBuilder.Axis("n", x.Length);
        y[n] = x.Flat[n] * mask[n];
    }
}
