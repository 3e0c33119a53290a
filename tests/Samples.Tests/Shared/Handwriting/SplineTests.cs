using System.Numerics;
using CsCheck;
using NetDsl.Samples.Handwriting;
using Xunit;

namespace NetDsl.Samples.Tests.Handwriting;

public sealed class SplineTests
{
    private static readonly Gen<Vector2> Point = Gen.Select(Gen.Float[-1, 1], Gen.Float[-1, 1], (x, y) => new Vector2(x, y));

    [Fact]
    public void A_curve_goes_through_its_points_in_order() => Point.List[2, 8].Sample(points =>
    {
        var curve = Spline.Through(points);
        var reached = 0;
        foreach (var point in points)
        {
            reached = curve.FindIndex(reached, found => Vector2.Distance(found, point) < 1e-5f);
            Assert.True(reached >= 0, $"{point} is left out.");
        }
    });

    [Fact]
    public void A_point_that_is_given_twice_is_a_corner() => Gen.Select(Point, Point, Point).Sample((a, b, c) =>
    {
        var curve = Spline.Through([a, b, b, c]);

        Assert.All(curve, point => Assert.InRange(Math.Min(OffLine(point, a, b), OffLine(point, b, c)), 0, 1e-5f));
    });

    /// <summary>How much longer the way from one point to another becomes by a third one.</summary>
    private static float OffLine(Vector2 point, Vector2 from, Vector2 to) =>
        Math.Max(0, Vector2.Distance(from, point) + Vector2.Distance(point, to) - Vector2.Distance(from, to));
}
