using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>[GlobalAveragePool]: y[c] = Σᵢⱼ x[i,j,c] / (H·W).</summary>
internal sealed class GlobalAveragePoolLayer : LayerDefinition
{
    public override string Kind => "GlobalAveragePool";

    public override void Define(LayerBuilder layer)
    {
        if (!layer.CheckGrid())
            return;

        var x = layer.Source;
        var all = LayerBuilder.Axes("ij", x.Tensor.Shape.Take(x.Tensor.Shape.Count - 1));
        var c = LayerBuilder.Axis("c", layer.Channels);
        var y = layer.Output(c.Extent);
        y[c] = Sum(all, x[[.. all, c]]) / (x.Length / c.Extent);
    }
}
