using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Layers;

/// <summary>
/// Reads from an attribute how its window slides. <c>Stride</c> is said of all axes; of an image, <c>StrideHeight</c> and
/// <c>StrideWidth</c> say it of one.
/// </summary>
/// <param name="layer">The layer.</param>
/// <param name="rank">The number of axes along which the window slides: 1 for a sequence, 2 for an image.</param>
internal sealed class WindowArguments(LayerBuilder layer, int rank)
{
    private static readonly string[] AxesOfImages = ["Height", "Width"];

    private bool IsPadGiven => AxesOfImages.Append("").Any(axis => layer.Arguments("Pad" + axis).Count > 0);

    /// <summary>The windows of a layer with a kernel: 3 elements along each axis unless it says otherwise.</summary>
    public IReadOnlyList<Window> Kernel()
    {
        var extents = OfAxes("Kernel", OfAll(layer.Size("Kernel", byDefault: 3)), layer.Size);
        var strides = OfAxes("Stride", OfAll(layer.Size("Stride", byDefault: 1)), layer.Size);
        var dilation = layer.Size("Dilation", byDefault: 1);
        return [.. extents.Zip(strides, (extent, stride) => new Window(extent, stride, dilation))];
    }

    /// <summary>The windows of a layer that pools: they follow each other unless it says otherwise.</summary>
    public IReadOnlyList<Window> Pool()
    {
        var extents = OfAxes("Size", OfAll(layer.Size("size")), layer.Size);
        var strides = layer.Arguments("Stride") is [_] ? OfAll(layer.Size("Stride")) : extents;
        return [.. extents.Zip(OfAxes("Stride", strides, layer.Size), (extent, stride) => new Window(extent, stride))];
    }

    /// <summary>The margins that are asked for by number; null where <see cref="Padding"/> says them.</summary>
    public IReadOnlyList<Margin>? Pad()
    {
        if (!IsPadGiven)
            return null;
        var pads = OfAxes("Pad", OfAll(layer.Count("Pad", byDefault: 0)), layer.Count);
        return [.. pads.Select(pad => new Margin(pad, pad))];
    }

    /// <summary>The margins that are asked for by name.</summary>
    public Padding Padding()
    {
        if (layer.Arguments("Padding") is not [var name] || !Enum.TryParse<Padding>(name, out var padding))
            return default;
        if (IsPadGiven)
            layer.Report(Descriptors.PaddingIsGivenTwice, "Padding", layer.Name, name);
        else if (padding == Layers.Padding.Causal && rank > 1)
            layer.Report(Descriptors.CausalPaddingOfAnImage, "Padding", layer.Name);
        return padding;
    }

    private int[] OfAll(int size) => [.. Enumerable.Repeat(size, rank)];

    private int[] OfAxes(string name, int[] common, Func<string, int, int> read) =>
        rank == 1 ? common : [.. AxesOfImages.Zip(common, (axis, size) => read(name + axis, size))];
}
