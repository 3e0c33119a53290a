using System.Globalization;
using NetDsl.Benchmarks.Layers;
using ScottPlot;

namespace NetDsl.Benchmarks.Figures;

/// <summary>
/// The passes of all layers below what the machine can do: those with multiply-adds by how many come on a byte, the others by the
/// bytes that they go over. The passes farthest below their bound have numbers.
/// </summary>
/// <remarks>Williams, Waterman and Patterson, "Roofline: an insightful visual performance model", 2009.</remarks>
internal static class RooflineFigure
{
    private const int Named = 9;

    /// <summary>Measures and draws.</summary>
    public static void Draw(string path)
    {
        var roofs = Roofs.Measure();
        var groups = SingleLayers.All;
        var compiled = new CompiledLayers([.. groups.SelectMany(group => group.Layers)]);
        var passes = new List<Pass>();
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var layer in groups[group].Layers)
            {
                var run = LayerRun.Of(compiled[layer], layer, LayerMeasurement.Batch);
                passes.AddRange(LayerMeasurement.Of(compiled, layer, run).Select(measured => new Pass(group, measured)));
            }
        }

        Sheet.Save(path, 1800, 1500, isColumn: true, Arithmetic(roofs, passes), Traffic(roofs, passes));
    }

    private static Plot Arithmetic(Roofs roofs, IEnumerable<Pass> passes)
    {
        var plot = Sheet.Plot("Passes with multiply-adds", "operations for each byte that must be read or written", "GFLOP/s");
        const double least = 0.004, most = 1000;
        LinePattern[] patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.DenselyDashed, LinePattern.Dotted];
        foreach (var ((name, bandwidth), pattern) in roofs.Levels.Zip(patterns))
        {
            var ridge = roofs.Peak / bandwidth;
            Roof(plot, [(least, least * bandwidth / 1e9), (ridge, roofs.Peak / 1e9)], pattern);
            plot.Legend.ManualItems.Add(new()
            {
                LabelText = $"{name}, {bandwidth / 1e9:F0} GB/s",
                LineWidth = 2,
                LineColor = Colors.Gray,
                LinePattern = pattern,
            });
        }

        Roof(plot, [(roofs.Peak / roofs.Levels.Max(level => level.Bandwidth), roofs.Peak / 1e9), (most, roofs.Peak / 1e9)]);
        Name(plot, $"multiply-adds in registers, {roofs.Peak / 1e9:F0} GFLOP/s", most, roofs.Peak / 1e9, Alignment.LowerRight);
        Points(plot, [.. passes.Where(pass => pass.Measured.Work.Operations > 0)], pass =>
            (pass.Measured.Work.Operations / pass.Measured.Work.Bytes, pass.Measured.Speed / 1e9));
        plot.Axes.SetLimits(Math.Log10(least), Math.Log10(most), Math.Log10(0.3), Math.Log10(700));
        return plot;
    }

    private static Plot Traffic(Roofs roofs, IEnumerable<Pass> passes)
    {
        var plot = Sheet.Plot("Passes without multiply-adds", "KB that must be read or written", "GB/s");
        Roof(plot, [.. roofs.Bandwidths.Select(one => (one.Bytes / 1e3, one.Bandwidth / 1e9))]);
        Name(plot, "plain loops", roofs.Bandwidths[1].Bytes / 1e3, roofs.Bandwidths[1].Bandwidth / 1e9, Alignment.LowerLeft);
        Points(plot, [.. passes.Where(pass => pass.Measured.Work is { Operations: 0, Bytes: > 0 })], pass =>
            (pass.Measured.Work.Bytes / 1e3, pass.Measured.Throughput / 1e9));
        Sheet.Stamp(plot);
        return plot;
    }

    private static void Points(Plot plot, List<Pass> passes, Func<Pass, (double X, double Y)> place)
    {
        var palette = new ScottPlot.Palettes.Category10();
        foreach (var group in passes.GroupBy(pass => (pass.Group, IsBackward: pass.Measured.Pass == "backward")))
        {
            var at = group.Select(place).ToList();
            var color = palette.GetColor(group.Key.Group);
            var points = plot.Add.ScatterPoints([.. at.Select(one => Math.Log10(one.X))], (double[])[.. at.Select(one => Math.Log10(one.Y))], color);
            points.MarkerShape = group.Key.IsBackward ? MarkerShape.OpenTriangleDown : MarkerShape.FilledCircle;
            (points.MarkerSize, points.MarkerLineWidth) = (12, 2);
        }

        foreach (var group in passes.Select(pass => pass.Group).Distinct())
            plot.Legend.ManualItems.Add(Entry(SingleLayers.All[group].Title, palette.GetColor(group)));
        plot.Legend.ManualItems.Add(new() { LabelText = "circles: forward, triangles: backward", LineWidth = 0 });
        var named = passes.OrderBy(pass => pass.Measured.Share).Take(Named).ToList();
        var marks = new Marks(plot, [.. passes.Select(place)]);
        for (var i = 0; i < named.Count; i++)
        {
            marks.Add($"{i + 1}", place(named[i]));
            plot.Legend.ManualItems.Add(new() { LabelText = $"{i + 1}  {named[i]}", LineWidth = 0 });
        }

        plot.Legend.FontSize = 14;
        plot.ShowLegend(Edge.Right);
    }

    private static void Roof(Plot plot, (double X, double Y)[] line, LinePattern pattern = default)
    {
        var roof = plot.Add.ScatterLine([.. line.Select(one => Math.Log10(one.X))], (double[])[.. line.Select(one => Math.Log10(one.Y))], Colors.Gray);
        (roof.LineWidth, roof.LinePattern) = (2, pattern);
    }

    private static void Name(Plot plot, string text, double x, double y, Alignment alignment)
    {
        var label = plot.Add.Text(text, Math.Log10(x), Math.Log10(y));
        (label.LabelFontSize, label.LabelAlignment, label.LabelFontColor) = (15, alignment, Colors.DimGray);
        (label.LabelBackgroundColor, label.OffsetY) = (Colors.White.WithOpacity(0.85), -4);
    }

    private static LegendItem Entry(string text, Color color) => new()
    {
        LabelText = text,
        LineWidth = 0,
        MarkerShape = MarkerShape.FilledCircle,
        MarkerFillColor = color,
        MarkerSize = 10,
    };

    private sealed record Pass(int Group, LayerMeasurement Measured)
    {
        public override string ToString() => $"{Measured.Layer.Layer} of {string.Join('×', Measured.Layer.Source)}, {Measured.Pass}, {(100 * Measured.Share).ToString("F0", CultureInfo.InvariantCulture)} %";
    }
}
