using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>[GlobalMaxPool]: y[c] = maxᵢⱼ x[i,j,c]. The place of the first maximum is kept: the gradient goes there.</summary>
internal sealed class GlobalMaxPoolLayer : LayerDefinition
{
    public override string Kind => "GlobalMaxPool";

    public override void Define(LayerBuilder layer)
    {
        if (!layer.CheckGrid())
            return;

        var x = layer.Source;
        var all = LayerBuilder.Axes("ij", x.Tensor.Shape.Take(x.Tensor.Shape.Count - 1));
        var c = LayerBuilder.Axis("c", layer.Channels);
        var y = layer.Output(c.Extent);
        var first = layer.Intermediate("first", c.Extent);
        first[c] = ArgMax(all, x[[.. all, c]]);
        y[c] = Max(all, x[[.. all, c]]);
    }
}
