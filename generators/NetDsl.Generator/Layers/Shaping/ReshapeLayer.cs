using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

/// <summary>[Reshape]: y[n] = x[n], the elements of both in their order.</summary>
internal sealed class ReshapeLayer : LayerDefinition
{
    public override string Kind => "Reshape";

    public override void Define(LayerBuilder layer)
    {
        var shape = layer.Shape("shape");
        var x = layer.Source.Flat;
        if (!layer.IsSound)
            return;

        var length = shape.Aggregate(1, (product, size) => product * size);
        if (length != x.Length)
        {
            var (asked, found) = (Shapes.Format(shape), layer.DescribeSource());
            layer.ReportSources(Descriptors.ReshapeChangesLength, layer.Name, asked, $"{length}", found, $"{x.Length}");
            return;
        }

        var n = LayerBuilder.Axis("n", length);
        layer.Output(shape).Flat[n] = x[n];
    }
}
