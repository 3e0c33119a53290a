using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>
/// The windows of a layer along all axes of its source but the last, the channels: i and j are the places of the window, u
/// and v the elements in it, as in <c>x[i·s + u·d, j·s + v·d, k]</c>.
/// </summary>
internal sealed class SlidingWindow
{
    private readonly LayerBuilder _layer;
    private readonly IReadOnlyList<Window> _windows;
    private readonly int[] _lengths;

    private SlidingWindow(LayerBuilder layer, IReadOnlyList<Window> windows, IReadOnlyList<Margin> margins)
    {
        (_layer, _windows, Margins) = (layer, windows, margins);
        _lengths = [.. layer.Source.Tensor.Shape.Take(windows.Count)];
        Elements = LayerBuilder.Axes("uv", windows.Select(window => window.Extent));
        Places = LayerBuilder.Axes("ij", windows.Zip(Padded, (window, length) => (int)window.Places(length)));
    }

    /// <summary>i, j: the places of the window.</summary>
    public Axis[] Places { get; }

    /// <summary>u, v: the elements that it sees.</summary>
    public Axis[] Elements { get; }

    /// <summary>What lies around the source.</summary>
    public IReadOnlyList<Margin> Margins { get; }

    /// <summary>The number of elements that it sees of one channel.</summary>
    public int Size => Elements.Aggregate(1, (product, axis) => product * axis.Extent);

    /// <summary>Whether windows reach beyond the source.</summary>
    public bool IsPadded => Margins.Any(margin => margin.Both > 0);

    private IEnumerable<long> Padded => _lengths.Zip(Margins, (length, margin) => length + margin.Both);

    /// <summary>The windows over the source of a layer; null, and a problem, where they do not fit into it.</summary>
    public static SlidingWindow? Over(LayerBuilder layer, IReadOnlyList<Window> windows, WindowArguments arguments)
    {
        var shape = layer.Source.Tensor.Shape;
        var padding = arguments.Padding();
        var margins = arguments.Pad() ?? [.. windows.Zip(shape, (window, length) => window.MarginOf(length, padding))];
        long[] padded = [.. shape.Zip(margins, (length, margin) => length + margin.Both)];
        if (!layer.IsSound || !layer.CheckFits("elements", null, padded))
            return null;
        if (windows.Zip(padded, (window, length) => window.Places(length)).All(places => places > 0))
            return new(layer, windows, margins);

        var reach = Shapes.Format(windows.Select(window => window.Reach));
        var around = margins.Any(margin => margin.Both > 0) ? $", with its padding {Shapes.Format(padded)}" : "";
        layer.ReportSources(Descriptors.WindowExceedsSource, layer.Name, reach, layer.DescribeSource() + around);
        return null;
    }

    /// <summary>
    /// What the windows see: the source itself, or P, the source with a margin. With several copies, each channel stands in P
    /// so many times in a row.
    /// </summary>
    public TensorSymbol Source(double outside = 0, int copies = 1)
    {
        var x = _layer.Source;
        if (!IsPadded && copies == 1)
            return x;

        var (k, m) = (LayerBuilder.Axis("k", _layer.Channels), LayerBuilder.Axis("m", copies));
        var all = LayerBuilder.Axes("ij", Padded.Select(length => (int)length));
        var P = _layer.Intermediate("P", [.. all.Select(axis => axis.Extent), k.Extent * copies]);
        if (outside != 0)
            P[[.. all, k]] = outside;

        var at = LayerBuilder.Axes("ij", _lengths);
        var inside = at.Zip(Margins, (axis, margin) => axis + (int)margin.Before);
        P[[.. inside, copies == 1 ? k : k * copies + m]] = x[[.. at, k]];
        return P;
    }

    /// <summary>The subscripts of what a window sees in a channel: <c>[i·s + u·d, j·s + v·d, k]</c>.</summary>
    public Subscript[] Seen(Subscript channel)
    {
        var seen = _windows.Select((window, axis) => Places[axis] * window.Stride + Elements[axis] * window.Dilation);
        return [.. seen, channel];
    }

    /// <summary>The subscripts of what a window computes for a channel: <c>[i, j, n]</c>.</summary>
    public Subscript[] At(Subscript channel) => [.. Places, channel];

    /// <summary>Where a window starts along an axis, counted from the first element of the source: <c>i·s − p</c>.</summary>
    public Subscript Start(int axis) => Places[axis] * _windows[axis].Stride - (int)Margins[axis].Before;

    /// <summary>The shape of the output for so many channels.</summary>
    public int[] Shape(int channels) => [.. Places.Select(axis => axis.Extent), channels];
}
