using System.Numerics;

namespace NetDsl.Samples.Handwriting;

/// <summary>How a digit is put on paper: its size, place, slant and turn, its bend, the unsteadiness of the hand.</summary>
public sealed record Hand
{
    /// <summary>Width and height of the digit, in pixels.</summary>
    public required Vector2 Size { get; init; }

    /// <summary>The centre of the digit, in pixels.</summary>
    public required Vector2 Centre { get; init; }

    /// <summary>How far the top leans to the right, as a share of the height.</summary>
    public required float Slant { get; init; }

    /// <summary>The turn, in radians.</summary>
    public required float Turn { get; init; }

    /// <summary>How far the middle is pushed to the right and down, as a share of the size.</summary>
    public required Vector2 Bend { get; init; }

    /// <summary>The standard deviation of each point from where it belongs, as a share of the size.</summary>
    public required float Unsteadiness { get; init; }

    /// <summary>A hand by chance.</summary>
    public static Hand Any(Random random) => new()
    {
        Size = new(random.Around(13.5f, 2), random.Around(18.5f, 1.5f)),
        Centre = new(random.Around(Canvas.Size / 2f, 1.2f), random.Around(Canvas.Size / 2f, 1.2f)),
        Slant = random.Around(0.12f, 0.2f),
        Turn = random.Around(0, 0.12f),
        Bend = new(random.Around(0, 0.07f), random.Around(0, 0.06f)),
        Unsteadiness = random.Between(0.01f, 0.045f),
    };

    /// <summary>The stroke as this hand draws it.</summary>
    /// <returns>A chain of short straight pieces, in pixels from the left and the top of the image.</returns>
    public List<Vector2> Draw(Stroke stroke, Random random)
    {
        var points = new List<Vector2>(stroke.Points.Count);
        for (var i = 0; i < stroke.Points.Count; i++)
        {
            // Both points of a corner go the same way, so that it stays one.
            var isCorner = i > 0 && stroke.Points[i] == stroke.Points[i - 1];
            points.Add(isCorner ? points[^1] : stroke.Points[i] + Slip(random));
        }

        return Draw(points);
    }

    /// <summary>The stroke as this hand means to draw it, without a slip.</summary>
    /// <inheritdoc cref="Draw(Stroke, Random)"/>
    public List<Vector2> Draw(Stroke stroke) => Draw(stroke.Points);

    private List<Vector2> Draw(IReadOnlyList<Vector2> points)
    {
        var curve = Spline.Through(points);
        for (var i = 0; i < curve.Count; i++)
            curve[i] = Place(curve[i]);
        return curve;
    }

    private Vector2 Slip(Random random) => new(random.Around(0, Unsteadiness), random.Around(0, Unsteadiness));

    private Vector2 Place(Vector2 point)
    {
        var bent = point + Bend * (Vector2.One - 4 * new Vector2(point.Y * point.Y, point.X * point.X));
        var sized = bent * Size;
        var slanted = sized with { X = sized.X - Slant * sized.Y };
        return Centre + Vector2.Transform(slanted, Matrix3x2.CreateRotation(Turn));
    }
}
