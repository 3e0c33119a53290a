using System.Numerics;

namespace NetDsl.Samples.Handwriting;

/// <summary>
/// Smooth curves through given points (Catmull and Rom 1974): between two points a cubic, whose tangent at each point is
/// half the way from the point before it to the point after it.
/// </summary>
public static class Spline
{
    private const int PiecesPerSpan = 8;

    /// <summary>The curve as a chain of short straight pieces.</summary>
    public static List<Vector2> Through(IReadOnlyList<Vector2> points)
    {
        var curve = new List<Vector2> { points[0] };
        for (var i = 0; i + 1 < points.Count; i++)
        {
            // A corner is a point that is given twice: there is nothing to draw between the two.
            if (points[i] == points[i + 1])
                continue;
            var before = points[Math.Max(i - 1, 0)];
            var after = points[Math.Min(i + 2, points.Count - 1)];
            for (var piece = 1; piece <= PiecesPerSpan; piece++)
                curve.Add(Between(before, points[i], points[i + 1], after, piece / (float)PiecesPerSpan));
        }

        return curve;
    }

    /// <summary>The Hermite cubic from b to c with the tangents (c − a)/2 and (d − b)/2, at 0 ≤ t ≤ 1.</summary>
    private static Vector2 Between(Vector2 a, Vector2 b, Vector2 c, Vector2 d, float t)
    {
        var (start, end) = ((c - a) / 2, (d - b) / 2);
        return b + t * (start + t * (3 * (c - b) - 2 * start - end + t * (2 * (b - c) + start + end)));
    }
}
