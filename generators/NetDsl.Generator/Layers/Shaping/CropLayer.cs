using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

/// <summary>[Crop]: y[i,j,c] = x[i + p, j + p, c].</summary>
internal sealed class CropLayer : LayerDefinition
{
    public override string Kind => "Crop";

    public override void Define(LayerBuilder layer)
    {
        var p = layer.Count("size", byDefault: 0);
        if (!layer.CheckGrid())
            return;

        var x = layer.Source;
        var lengths = x.Tensor.Shape.Take(x.Tensor.Shape.Count - 1);
        if (lengths.Any(length => length - 2L * p < 1))
        {
            layer.ReportSources(
                Descriptors.NothingIsLeft, layer.Name, $"{p}", $"{x.Tensor.Name}, which is {Shapes.Format(x.Tensor.Shape)}");
            return;
        }

        var inside = LayerBuilder.Axes("ij", lengths.Select(length => length - 2 * p));
        var c = LayerBuilder.Axis("c", layer.Channels);
        var y = layer.Output([.. inside.Select(axis => axis.Extent), c.Extent]);
        y[[.. inside, c]] = x[[.. inside.Select(axis => axis + p), c]];
    }
}
