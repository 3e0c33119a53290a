namespace NetDsl.Generator.Layers;

/// <summary>[Dropout]: y[n] = x[n]·mask[n], of channels one mask for all positions.</summary>
internal sealed class DropoutLayer : LayerDefinition
{
    public override string Kind => "Dropout";

    public override void Define(LayerBuilder layer)
    {
        var probability = layer.Probability("probability");
        var ofChannels = layer.Flag("Channels", byDefault: false);
        if (ofChannels && !layer.CheckPositions())
            return;

        var x = ofChannels ? layer.Source : layer.Source.Flat;
        var at = Positions.In(x);
        var n = at.Channel;
        int[] shape = [.. layer.Source.Tensor.Shape];
        var y = layer.Output(shape);
        if (ofChannels)
        {
            var mask = layer.Noise("mask", NoiseKind.Bernoulli, probability, n.Extent);
            y[at.Of(n)] = x[at.Of(n)] * mask[n];
        }
        else
        {
            var mask = layer.Noise("mask", NoiseKind.Bernoulli, probability, shape).Flat;
            y.Flat[n] = x[n] * mask[n];
        }
    }
}
