using System.Globalization;
using ScottPlot;
using ScottPlot.MultiplotLayouts;
using ScottPlot.TickGenerators;

namespace NetDsl.Benchmarks.Figures;

/// <summary>Plots with logarithmic axes, one below or beside the other, under a line that says where and when.</summary>
internal static class Sheet
{
    private const float TitleSize = 22, LabelSize = 18, TickSize = 15;

    /// <summary>A plot with logarithmic axes: what is drawn are logarithms to the base 10.</summary>
    public static Plot Plot(string title, string x, string y)
    {
        var plot = new Plot();
        plot.Font.Set("DejaVu Sans");
        plot.Title(title, TitleSize);
        plot.XLabel(x, LabelSize);
        plot.YLabel(y, LabelSize);
        foreach (IAxis axis in (IAxis[])[plot.Axes.Bottom, plot.Axes.Left])
        {
            axis.TickLabelStyle.FontSize = TickSize;
            axis.TickGenerator = new NumericAutomatic
            {
                IntegerTicksOnly = true,
                MinorTickGenerator = new LogMinorTickGenerator(),
                LabelFormatter = value => Math.Pow(10, value).ToString("#,0.###", CultureInfo.InvariantCulture),
            };
        }

        plot.Grid.MajorLineColor = Colors.Black.WithOpacity(0.12);
        plot.Grid.MinorLineColor = Colors.Black.WithOpacity(0.04);
        plot.Grid.MinorLineWidth = 1;
        return plot;
    }

    /// <summary>Sizes that double along the lower axis, in place of powers of ten.</summary>
    public static void Doubling(Plot plot, IReadOnlyList<double> sizes)
    {
        var step = sizes.Count > 8 ? 2 : 1;
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            [.. sizes.Where((_, i) => i % step == 0).Select(size => new Tick(Math.Log10(size), size.ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Says at the lower right where and when the figure was measured.</summary>
    public static void Stamp(Plot plot)
    {
        var stamp = plot.Add.Annotation($"{Machine.Name.Replace("; ", "\n").Replace("), ", ")\n")}\n{Machine.Time}\none core, single precision", Alignment.LowerRight);
        stamp.LabelFontSize = 12;
        stamp.LabelShadowColor = Colors.Transparent;
        stamp.LabelBorderColor = Colors.Transparent;
        stamp.LabelBackgroundColor = Colors.White.WithOpacity(0.8);
    }

    /// <summary>Saves plots as one image.</summary>
    public static void Save(string path, int width, int height, bool isColumn, params Plot[] plots)
    {
        var sheet = new Multiplot();
        var empty = sheet.GetPlot(0);
        foreach (var plot in plots)
            sheet.AddPlot(plot);
        sheet.RemovePlot(empty);
        sheet.Layout = isColumn ? new Rows() : new Columns();
        sheet.SavePng(path, width, height);
    }
}
