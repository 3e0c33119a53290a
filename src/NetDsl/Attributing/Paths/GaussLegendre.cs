namespace NetDsl.Attributing;

/// <summary>The points and weights of Gauss and Legendre on 0 to 1, exact for polynomials of degree 15.</summary>
internal static class GaussLegendre
{
    /// <summary>The points of each panel.</summary>
    public const int Points = 8;

    private static readonly (double Place, double Weight)[] Panel = [.. Enumerable.Range(0, Points).Select(Point)];

    /// <summary>The points of panels of the same length, from 0 to 1.</summary>
    public static IEnumerable<(double Place, double Weight)> On(int panels) =>
        from panel in Enumerable.Range(0, panels)
        from point in Panel
        select ((panel + point.Place) / panels, point.Weight / panels);

    // The roots of the Legendre polynomial P₈, by Newton's method from Tricomi's estimate; weights 2 / ((1 − x²)·P₈′(x)²), on −1 to 1.
    private static (double Place, double Weight) Point(int i)
    {
        var x = -Math.Cos(Math.PI * (i + 0.75) / (Points + 0.5));
        var slope = 0.0;
        for (var step = 0; step < 50; step++)
        {
            var (before, now) = (1.0, x);
            for (var k = 2; k <= Points; k++)
                (before, now) = (now, ((2 * k - 1) * x * now - (k - 1) * before) / k);
            slope = Points * (x * now - before) / (x * x - 1);
            x -= now / slope;
        }

        return ((x + 1) / 2, 1 / ((1 - x * x) * slope * slope));
    }
}
