using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>[Concat]: y[r, n] = a[r, n], y[r, n + N] = b[r, n], …: along the last axis.</summary>
internal sealed class ConcatLayer : LayerDefinition
{
    public override string Kind => "Concat";

    public override void Define(LayerBuilder layer)
    {
        var shapes = layer.Sources.Select(source => source.Tensor.Shape).ToList();
        int[] leading = [.. shapes[0].Take(shapes[0].Count - 1)];
        for (var i = 1; i < shapes.Count; i++)
        {
            if (!leading.SequenceEqual(shapes[i].Take(shapes[i].Count - 1)))
            {
                layer.ReportSources(Descriptors.ShapesDoNotConcatenate, layer.Name, layer.DescribeSources(0, i));
                return;
            }
        }

        var length = shapes.Sum(shape => (long)shape[shape.Count - 1]);
        if (!layer.CheckFits("elements", null, [.. leading.Select(size => (long)size), length]))
            return;

        var y = layer.Output([.. leading, (int)length]);
        Subscript[] rows = [.. leading.Select((size, axis) => (Subscript)LayerBuilder.Axis($"r{axis + 1}", size))];
        var start = 0;
        foreach (var source in layer.Sources)
        {
            var n = LayerBuilder.Axis("n", source.Tensor.Shape[rows.Length]);
            y[[.. rows, n + start]] = source[[.. rows, n]];
            start += n.Extent;
        }
    }
}
