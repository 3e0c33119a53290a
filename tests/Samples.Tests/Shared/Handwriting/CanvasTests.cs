using System.Numerics;
using CsCheck;
using NetDsl.Samples.Handwriting;
using Xunit;

namespace NetDsl.Samples.Tests.Handwriting;

public sealed class CanvasTests
{
    private static readonly Pen Pen = new() { FirstRadius = 1.5f, LastRadius = 1.5f, Ink = 0.8f };

    [Fact]
    public void A_pixel_is_as_dark_as_its_centre_is_inside()
    {
        // The centres of the rows 10 to 15 are 2.75, 1.75, 0.75, 0.25, 1.25 and 2.25 from the line.
        var column = Draw(new(4, 13.25f), new(24, 13.25f)).Chunk(Canvas.Size).Select(row => row[14]).ToArray();

        Assert.Equal([0, 0.2f, 0.8f, 0.8f, 0.6f, 0], column[10..16].Select(pixel => MathF.Round(pixel, 5)));
    }

    [Fact]
    public void A_pixel_is_inked_just_where_the_line_reaches_it()
    {
        var coordinate = Gen.Float[-10, Canvas.Size + 10];
        Gen.Select(coordinate, coordinate, coordinate, coordinate).Sample((x1, y1, x2, y2) =>
        {
            var (from, to) = (new Vector2(x1, y1), new Vector2(x2, y2));
            var pixels = Draw(from, to);
            for (var i = 0; i < Canvas.Pixels; i++)
            {
                var centre = new Vector2(i % Canvas.Size + 0.5f, i / Canvas.Size + 0.5f);
                var line = Enumerable.Range(0, 1001).Select(t => Vector2.Lerp(from, to, t / 1000f));
                var nearest = line.Min(point => Vector2.Distance(centre, point));
                var expected = Pen.Ink * Math.Clamp(Pen.FirstRadius + 0.5f - nearest, 0, 1);
                Assert.InRange(pixels[i], expected - 1e-4f, expected + 0.03f);
            }
        }, iter: 30);
    }

    [Fact]
    public void A_point_of_a_line_that_does_not_move_is_a_dot()
    {
        var pixels = Draw(new(14, 14), new(14, 14));

        Assert.Equal(Pen.Ink, pixels[14 * Canvas.Size + 14], 1e-5f);
        Assert.Equal(12, pixels.Count(pixel => pixel > 0));
    }

    private static float[] Draw(params Vector2[] chain)
    {
        var pixels = new float[Canvas.Pixels];
        new Canvas(pixels).Draw(chain, Pen);
        return pixels;
    }
}
