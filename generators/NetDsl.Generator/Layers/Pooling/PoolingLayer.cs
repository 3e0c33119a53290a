using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

/// <summary>One value of each window of the source, channel by channel.</summary>
/// <param name="rank">The number of axes along which the window slides: 1 for a sequence, 2 for an image.</param>
internal abstract class PoolingLayer(int rank) : LayerDefinition
{
    protected int Rank => rank;

    public override void Define(LayerBuilder layer)
    {
        var arguments = new WindowArguments(layer, rank);
        var windows = arguments.Pool();
        CheckPad(layer, windows, arguments);
        if (!layer.CheckGrid(rank) || SlidingWindow.Over(layer, windows, arguments) is not { } window)
            return;

        var y = layer.Output(window.Shape(layer.Channels));
        Pool(layer, window, LayerBuilder.Axis("c", layer.Channels), y);
    }

    /// <summary>Writes what y[i,j,c] is.</summary>
    protected abstract void Pool(LayerBuilder layer, SlidingWindow window, Axis c, TensorSymbol y);

    /// <summary>Each window holds an element of the source.</summary>
    private static void CheckPad(LayerBuilder layer, IReadOnlyList<Window> windows, WindowArguments arguments)
    {
        if (arguments.Pad() is not { } margins)
            return;
        foreach (var (window, margin) in windows.Zip(margins, (window, margin) => (window, margin)))
        {
            if (margin.Before < window.Extent)
                continue;
            var expected = $"a number from 0 to {window.Extent - 1}, less than its window";
            layer.Report(Descriptors.CountIsOutOfRange, "Pad", layer.Name, "Pad", $"{margin.Before}", expected);
            return;
        }
    }
}
