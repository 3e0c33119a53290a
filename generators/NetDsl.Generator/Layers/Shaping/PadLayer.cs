namespace NetDsl.Generator.Layers;

/// <summary>[Pad]: y[i + p, j + p, c] = x[i,j,c], and 0 around it.</summary>
internal sealed class PadLayer : LayerDefinition
{
    public override string Kind => "Pad";

    public override void Define(LayerBuilder layer)
    {
        var p = layer.Count("size", byDefault: 0);
        if (!layer.CheckGrid())
            return;

        var x = layer.Source;
        var inside = LayerBuilder.Axes("ij", x.Tensor.Shape.Take(x.Tensor.Shape.Count - 1));
        var c = LayerBuilder.Axis("c", layer.Channels);
        long[] shape = [.. inside.Select(axis => axis.Extent + 2L * p), c.Extent];
        if (!layer.CheckFits("elements", "size", shape))
            return;

        var y = layer.Output([.. shape.Select(size => (int)size)]);
        y[[.. inside.Select(axis => axis + p), c]] = x[[.. inside, c]];
    }
}
