using System.Numerics;

namespace NetDsl.Samples.Handwriting;

/// <summary>A line that is drawn without lifting the pen: a smooth curve through its points.</summary>
/// <param name="points">
/// Points on a grid of 100 × 100, x to the right and y down. A point that is given twice in a row is a corner.
/// </param>
public sealed class Stroke(params (int X, int Y)[] points)
{
    private const float GridSize = 100;

    /// <summary>The points in a square from −½ to ½.</summary>
    public IReadOnlyList<Vector2> Points { get; } =
        [.. points.Select(point => new Vector2(point.X / GridSize - 0.5f, point.Y / GridSize - 0.5f))];
}
