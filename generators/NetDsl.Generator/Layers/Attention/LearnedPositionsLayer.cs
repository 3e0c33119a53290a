namespace NetDsl.Generator.Layers;

/// <summary>[LearnedPositions]: y[t,n] = x[t,n] + W[t,n].</summary>
internal sealed class LearnedPositionsLayer : LayerDefinition
{
    public override string Kind => "LearnedPositions";

    public override void Define(LayerBuilder layer)
    {
        if (layer.Sequence() is not { } x)
            return;
        var (t, n) = (LayerBuilder.Axis("t", x.Tensor.Shape[0]), LayerBuilder.Axis("n", x.Tensor.Shape[1]));
        var W = layer.Weights("Weights", [t.Extent, n.Extent], layer.Initialization(null, "LeCun"), fanIn: 1, fanOut: 1);
        var y = layer.Output(t.Extent, n.Extent);
        y[t, n] = x[t, n] + W[t, n];
    }
}
