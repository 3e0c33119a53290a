using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [Upsample]: y[f·i + u, f·j + v, c] = x[i,j,c]. Linear, one axis after the other: an element lies in the middle of its f
/// outputs, so that the outputs from the middle of i to that of i + 1 are x[i]·(1 − λ) + x[i + 1]·λ.
/// </summary>
internal sealed class UpsampleLayer : LayerDefinition
{
    public override string Kind => "Upsample";

    public override void Define(LayerBuilder layer)
    {
        var factor = layer.Size("factor");
        if (!layer.CheckGrid())
            return;

        var x = layer.Source;
        var rank = x.Tensor.Shape.Count - 1;
        long[] shape = [.. x.Tensor.Shape.Take(rank).Select(size => (long)size * factor), layer.Channels];
        if (!layer.CheckFits("elements", "factor", shape))
            return;

        var y = layer.Output([.. shape.Select(size => (int)size)]);
        if (layer.Arguments("Interpolation") is not ["Linear"] || factor == 1)
        {
            Repeat(x, y, factor);
            return;
        }

        if (rank == 2)
        {
            var rows = layer.Intermediate("rows", y.Tensor.Shape[0], x.Tensor.Shape[1], layer.Channels);
            Interpolate(x, rows, axis: 0, factor);
            x = rows;
        }

        Interpolate(x, y, axis: rank - 1, factor);
    }

    private static void Repeat(TensorSymbol x, TensorSymbol y, int factor)
    {
        var from = LayerBuilder.Axes("ij", x.Tensor.Shape.Take(x.Tensor.Shape.Count - 1));
        var copies = LayerBuilder.Axes("uv", from.Select(_ => factor));
        var c = LayerBuilder.Axis("c", x.Tensor.Shape[from.Length]);
        y[[.. from.Zip(copies, (i, u) => i * factor + u), c]] = x[[.. from, c]];
    }

    /// <summary>
    /// λ = (u + ½) / f for an even factor f, u / f for an odd one. Before the middle of the first element and after that of
    /// the last one, their values go on.
    /// </summary>
    private static void Interpolate(TensorSymbol x, TensorSymbol y, int axis, int factor)
    {
        var (length, half) = (x.Tensor.Shape[axis], factor / 2);
        var axes = LayerBuilder.Axes(x.Tensor.Shape.Count == 3 ? "ijc" : "ic", x.Tensor.Shape);
        var (i, u) = (axes[axis] with { Extent = length - 1 }, LayerBuilder.Axis("u", factor));
        if (i.Extent > 0)
        {
            var λ = (new Position(u) + (factor % 2 == 0 ? 0.5 : 0)) / factor;
            y[At(i * factor + u + half)] = x[At(i)] * (1 - λ) + x[At(i + 1)] * λ;
        }

        Extend(0, 0, half);
        Extend(length - 1, (length - 1) * factor + half, factor - half);

        void Extend(int from, int start, int count)
        {
            if (count > 0)
                y[At(LayerBuilder.Axis("u", count) + start)] = x[At(from)];
        }

        Subscript[] At(Subscript place) => [.. axes.Select((other, n) => n == axis ? place : (Subscript)other)];
    }
}
