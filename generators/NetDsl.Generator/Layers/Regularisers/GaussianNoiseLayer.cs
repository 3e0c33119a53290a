namespace NetDsl.Generator.Layers;

/// <summary>[GaussianNoise]: y[n] = x[n] + noise[n].</summary>
internal sealed class GaussianNoiseLayer : LayerDefinition
{
    public override string Kind => "GaussianNoise";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source.Flat;
        int[] shape = [.. layer.Source.Tensor.Shape];
        var y = layer.Output(shape).Flat;
        var noise = layer.Noise("noise", NoiseKind.Gaussian, layer.Number("deviation", byDefault: 0), shape).Flat;
        var n = LayerBuilder.Axis("n", x.Length);
        y[n] = x[n] + noise[n];
    }
}
