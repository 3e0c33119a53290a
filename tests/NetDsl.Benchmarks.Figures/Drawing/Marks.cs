using ScottPlot;

namespace NetDsl.Benchmarks.Figures;

/// <summary>Numbers beside points, each on the side where it is farthest from all points and numbers.</summary>
/// <param name="plot">A plot with logarithmic axes.</param>
/// <param name="points">All points.</param>
internal sealed class Marks(Plot plot, IReadOnlyList<(double X, double Y)> points)
{
    /// <summary>How far a number stands from its point, in pixels, and about how much of a decade that is along each axis.</summary>
    private const double Pixels = 17, Across = 0.065, Along = 0.07;

    private static readonly (int X, int Y)[] Sides = [(0, -1), (1, 0), (-1, 0), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1)];

    private readonly List<(double X, double Y)> _taken = [.. points.Select(Logarithms)];

    /// <summary>Writes a number beside a point.</summary>
    public void Add(string text, (double X, double Y) point)
    {
        var (x, y) = Logarithms(point);
        var side = Sides.MaxBy(side => _taken.Min(other =>
            Math.Pow((x + side.X * Across - other.X) / Across, 2) + Math.Pow((y + side.Y * Along - other.Y) / Along, 2)));
        _taken.Add((x + side.X * Across, y + side.Y * Along));

        var label = plot.Add.Text(text, x, y);
        (label.LabelFontSize, label.LabelBold, label.LabelAlignment) = (15, true, Alignment.MiddleCenter);
        (label.OffsetX, label.OffsetY) = ((float)(Pixels * side.X), (float)(-Pixels * side.Y));
    }

    private static (double X, double Y) Logarithms((double X, double Y) point) => (Math.Log10(point.X), Math.Log10(point.Y));
}
