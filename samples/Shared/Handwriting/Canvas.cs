using System.Numerics;

namespace NetDsl.Samples.Handwriting;

/// <summary>A grey image: 0 is paper, 1 is ink, row after row.</summary>
/// <param name="pixels">The image, <see cref="Pixels"/> numbers; drawn over.</param>
public readonly ref struct Canvas(Span<float> pixels)
{
    /// <summary>The number of rows, and of columns.</summary>
    public const int Size = 28;

    /// <summary>The number of pixels.</summary>
    public const int Pixels = Size * Size;

    private readonly Span<float> _pixels = pixels;

    /// <summary>Draws a chain of straight pieces, thick where the pen is pressed down.</summary>
    /// <param name="chain">The ends of the pieces, in pixels from the left and the top.</param>
    /// <param name="pen">The pen, whose pressure changes evenly from the first point to the last.</param>
    /// <param name="gap">The part of the way on which the pen is lifted, as shares of it.</param>
    public void Draw(IReadOnlyList<Vector2> chain, Pen pen, (float From, float To) gap = default)
    {
        for (var i = 1; i < chain.Count; i++)
        {
            var way = i / (chain.Count - 1f);
            if (way > gap.From && way <= gap.To)
                continue;
            var radius = float.Lerp(pen.FirstRadius, pen.LastRadius, way);
            Draw(chain[i - 1], chain[i], radius, pen.Ink);
        }
    }

    /// <summary>What makes each pixel of a poor scan a little darker or lighter.</summary>
    /// <param name="strength">By how much at most.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns><see cref="Pixels"/> numbers.</returns>
    public static float[] Grain(float strength, Random random)
    {
        var grain = new float[Pixels];
        foreach (ref var offset in grain.AsSpan())
            offset = random.Between(-strength, strength);
        return grain;
    }

    /// <summary>Adds a grain; what leaves the range from paper to ink stays at its end.</summary>
    /// <param name="grain">What <see cref="Grain"/> gave.</param>
    public void Add(ReadOnlySpan<float> grain)
    {
        for (var i = 0; i < Pixels; i++)
            _pixels[i] = Math.Clamp(_pixels[i] + grain[i], 0, 1);
    }

    /// <summary>
    /// Draws a straight piece with round ends. The edge is one pixel wide: a pixel is as dark as its centre is inside,
    /// clamp(radius + ½ − distance, 0, 1).
    /// </summary>
    private void Draw(Vector2 from, Vector2 to, float radius, float ink)
    {
        var reach = new Vector2(radius + 1);
        var first = Vector2.Clamp(Vector2.Min(from, to) - reach, Vector2.Zero, new(Size));
        var last = Vector2.Clamp(Vector2.Max(from, to) + reach, Vector2.Zero, new(Size));
        for (var row = (int)first.Y; row < (int)last.Y; row++)
        {
            for (var column = (int)first.X; column < (int)last.X; column++)
            {
                var distance = Distance(new(column + 0.5f, row + 0.5f), from, to);
                ref var pixel = ref _pixels[row * Size + column];
                pixel = Math.Max(pixel, ink * Math.Clamp(radius + 0.5f - distance, 0, 1));
            }
        }
    }

    /// <summary>The distance of a point from a straight piece: from the nearest point between its ends.</summary>
    private static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        var way = to - from;
        var length = way.LengthSquared();
        var nearest = length == 0 ? from : from + way * Math.Clamp(Vector2.Dot(point - from, way) / length, 0, 1);
        return Vector2.Distance(point, nearest);
    }
}
