using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [TransposedConv1D] and [TransposedConv2D]: z = b, then z[i·s + u, j·s + v, n] += Σₖ x[i,j,k]·W[u,v,k,n]; y is φ(z) without
/// a margin p, y[i,j,n] = φ(z[i + p, j + p, n]).
/// </summary>
internal abstract class TransposedConvolutionLayer(int rank) : FilterLayer(rank)
{
    public override string Kind => $"TransposedConv{Rank}D";

    public override void Define(LayerBuilder layer)
    {
        var filters = layer.Size("filters");
        var arguments = new WindowArguments(layer, Rank);
        var windows = arguments.Kernel();
        var padding = arguments.Padding();
        var pad = arguments.Pad();
        var more = OutputPadding(layer, windows);
        if (!layer.IsSound || !layer.CheckGrid(Rank))
            return;

        var x = layer.Source;
        var spans = windows.Zip(x.Tensor.Shape, (window, length) => window.Span(length)).ToList();
        var margins = pad ?? [.. windows.Select(window => Margin(window, padding))];
        var sizes = spans.Zip(margins, (span, margin) => span - margin.Both + more).ToList();
        if (sizes.Any(size => size < 1))
        {
            var taken = Shapes.Format(margins.Select(margin => margin.Before));
            layer.ReportSources(Descriptors.NothingIsLeft, layer.Name, taken, $"an output of {Shapes.Format(spans)}");
            return;
        }

        // What the kernels reach, and what the output has beyond it.
        long[] all = [.. spans.Zip(margins.Zip(sizes, (margin, size) => margin.Before + size), Math.Max), filters];
        if (!layer.CheckFits("elements", null, all))
            return;

        var φ = layer.Activation();
        var (k, n) = (LayerBuilder.Axis("k", layer.Channels), LayerBuilder.Axis("n", filters));
        var places = LayerBuilder.Axes("ij", x.Tensor.Shape.Take(Rank));
        var elements = LayerBuilder.Axes("uv", windows.Select(window => window.Extent));
        var size = elements.Aggregate(1, (product, axis) => product * axis.Extent);
        int[] shape = [.. elements.Select(axis => axis.Extent), k.Extent, filters];

        // Of all elements of the kernel, an output sums those that reach it: with stride 2 every second one along an axis.
        var fanIn = (int)Math.Round(windows.Aggregate((double)k.Extent, (product, window) => product * window.Overlap));
        var W = layer.Weights("Weights", shape, layer.Initialization(φ), fanIn, fanOut: size * filters, sizedBy: "filters");
        var b = Bias(layer, filters, fanIn);

        int[] whole = [.. all.Select(length => (int)length)];
        int[] inside = [.. sizes.Select(length => (int)length), filters];
        var y = layer.Output(inside);
        var z = φ is null && whole.SequenceEqual(inside) ? y : layer.Intermediate("z", whole);

        z[[.. LayerBuilder.Axes("ij", whole.Take(Rank)), n]] = b is null ? 0 : b[n];
        var reached = windows.Select((window, axis) => places[axis] * window.Stride + elements[axis]);
        z.Accumulate([.. reached, n], Sum(k, x[[.. places, k]] * W[[.. elements, k, n]]));
        if (ReferenceEquals(z, y))
            return;

        var at = LayerBuilder.Axes("ij", inside.Take(Rank));
        var full = z[[.. at.Zip(margins, (axis, margin) => axis + (int)margin.Before), n]];
        y[[.. at, n]] = φ is null ? full : φ.Of(full);
    }

    /// <summary>
    /// What is taken off the output so that it is as long as the source times the stride; less than nothing where kernels leave
    /// gaps.
    /// </summary>
    private static Margin Margin(Window window, Padding padding)
    {
        var excess = window.Reach - window.Stride;
        var half = Math.Max(0, excess) / 2;
        return padding switch
        {
            Padding.Same => new(half, excess - half),
            Padding.Causal => new(0, excess),
            _ => default,
        };
    }

    private static int OutputPadding(LayerBuilder layer, IReadOnlyList<Window> windows)
    {
        var more = layer.Count("OutputPadding", byDefault: 0);
        var stride = windows.Min(window => window.Stride);
        if (more < stride)
            return more;
        var expected = $"a number from 0 to {stride - 1}, less than its stride";
        layer.Report(Descriptors.CountIsOutOfRange, "OutputPadding", layer.Name, "OutputPadding", $"{more}", expected);
        return 0;
    }
}
