using ScottPlot;

namespace NetDsl.Benchmarks.Figures;

/// <summary>The time of a training step against batch, width and layers, each above its floor.</summary>
internal static class StepTimeFigure
{
    private static readonly int[] Batches = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
    private static readonly int[] Widths = [16, 32, 64, 128, 256, 512, 1024, 2048];
    private static readonly int[] Layers = [1, 2, 4, 8, 16, 32, 64];

    /// <summary>Measures and draws.</summary>
    public static void Draw(string path)
    {
        var batch = Panel("batch", "samples",
            ("784-128-10", [.. Batches.Select(size => StepTime.Of<MnistMlp>(size, size))]),
            ("LeNet-5", [.. Batches.Select(size => StepTime.Of<LeNet>(size, size))]),
            ("GRU 28→64, 28 steps", [.. Batches.Select(size => StepTime.Of<GruRows>(size, size))]));
        var width = Panel("width: 4 dense layers", "units of a layer",
            ("batch 1", [.. Widths.Select(size => StepTime.OfDense(size, layers: 4, size, batch: 1))]),
            ("batch 32", [.. Widths.Select(size => StepTime.OfDense(size, layers: 4, size, batch: 32))]),
            ("batch 128", [.. Widths.Select(size => StepTime.OfDense(size, layers: 4, size, batch: 128))]));
        var layers = Panel("layers: batch 32", "dense layers",
            ("width 16", [.. Layers.Select(size => StepTime.OfDense(size, size, width: 16, batch: 32))]),
            ("width 64", [.. Layers.Select(size => StepTime.OfDense(size, size, width: 64, batch: 32))]),
            ("width 256", [.. Layers.Select(size => StepTime.OfDense(size, size, width: 256, batch: 32))]));
        Sheet.Stamp(layers);
        Sheet.Save(path, 1800, 780, isColumn: false, batch, width, layers);
    }

    private static Plot Panel(string title, string size, params (string Name, StepTime[] Times)[] series)
    {
        var plot = Sheet.Plot($"Step by {title}", size, "µs, dotted: the least possible");
        foreach (var (name, times) in series)
        {
            double[] sizes = [.. times.Select(time => Math.Log10(time.Size))];
            var measured = plot.Add.Scatter(sizes, [.. times.Select(time => Math.Log10(1e6 * time.Seconds))]);
            (measured.LegendText, measured.LineWidth, measured.MarkerSize) = (name, 2.5f, 9);
            var floor = plot.Add.ScatterLine(sizes, [.. times.Select(time => Math.Log10(1e6 * time.Floor))], measured.Color);
            (floor.LinePattern, floor.LineWidth) = (LinePattern.Dotted, 2);
        }

        plot.Legend.FontSize = 17;
        plot.ShowLegend(Alignment.UpperLeft);
        Sheet.Doubling(plot, [.. series[0].Times.Select(time => time.Size)]);
        return plot;
    }
}
