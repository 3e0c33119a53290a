namespace NetDsl.Generator.Layers;

/// <summary>[StochasticDepth]: y[n] = x[n]·mask, one mask for the whole sample.</summary>
internal sealed class StochasticDepthLayer : LayerDefinition
{
    public override string Kind => "StochasticDepth";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source.Flat;
        var y = layer.Output([.. layer.Source.Tensor.Shape]).Flat;
        var mask = layer.Noise("mask", NoiseKind.Bernoulli, layer.Probability("probability"));
        var n = LayerBuilder.Axis("n", x.Length);
        y[n] = x[n] * mask[[]];
    }
}
