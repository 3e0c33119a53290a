using NetDsl.Samples.Handwriting;
using NetDsl.Samples.Meanings.Digits;
using Xunit;

namespace NetDsl.Samples.Tests.Meaning;

public sealed class DigitEditsTests
{
    private const float Ink = 0.35f;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(9)]
    public void An_edit_opens_the_loop_of_a_digit_or_closes_one(int digit)
    {
        var painter = new DigitPainter(seed: 11);
        var (before, after) = (new float[Canvas.Pixels], new float[Canvas.Pixels]);
        var hasLoop = digit is 0 or 6 or 9;
        var (edited, switched) = (0, 0);
        for (var i = 0; i < 200; i++)
        {
            var sketch = painter.Draw(digit);
            if (DigitEdits.SwitchLoop(sketch) is not { } edit)
                continue;
            sketch.Paint(before);
            sketch.Paint(after, edit);
            edited++;
            switched += hasLoop ? (HasLoop(before) && !HasLoop(after) ? 1 : 0) : HasLoop(after) ? 1 : 0;
        }

        // A thick pen fills small loops, and an unsteady hand leaves gaps.
        Assert.InRange(edited, 50, 200);
        Assert.True(switched > 0.75 * edited, $"{switched} of {edited}");
    }

    [Fact]
    public void An_edit_leaves_out_the_bar_above_or_draws_one()
    {
        var painter = new DigitPainter(seed: 12);
        var (before, after) = (new float[Canvas.Pixels], new float[Canvas.Pixels]);
        for (var i = 0; i < 500; i++)
        {
            var sketch = painter.Draw();
            sketch.Paint(before);
            sketch.Paint(after, DigitEdits.SwitchBar(sketch));
            Assert.Equal(sketch.Digit is 5 or 7, InkAbove(after) < InkAbove(before));
        }
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 0.8f)]
    public void The_centre_is_switched_and_nothing_else(bool hasInk, float centre)
    {
        var pixels = new float[Canvas.Pixels];
        Array.Fill(pixels, 0.5f);

        DigitEdits.SwitchCentre(hasInk, pixels);

        Assert.Equal(36, pixels.Count(pixel => pixel == centre));
        Assert.Equal(Canvas.Pixels - 36, pixels.Count(pixel => pixel == 0.5f));
        Assert.Equal(centre, pixels[14 * Canvas.Size + 14]);
    }

    private static float InkAbove(float[] pixels) => pixels.AsSpan(0, Canvas.Pixels / 2).ToArray().Sum();

    /// <summary>Whether there is paper that cannot be reached from the edge without crossing ink.</summary>
    private static bool HasLoop(float[] pixels)
    {
        var reached = new bool[Canvas.Pixels];
        var open = new Stack<(int Row, int Column)>();
        for (var i = 0; i < Canvas.Size; i++)
        {
            foreach (var at in new[] { (0, i), (Canvas.Size - 1, i), (i, 0), (i, Canvas.Size - 1) })
                open.Push(at);
        }

        while (open.TryPop(out var at))
        {
            if (at.Row is < 0 or >= Canvas.Size || at.Column is < 0 or >= Canvas.Size)
                continue;
            var pixel = at.Row * Canvas.Size + at.Column;
            if (reached[pixel] || pixels[pixel] > Ink)
                continue;
            reached[pixel] = true;
            foreach (var (row, column) in new[] { (-1, 0), (1, 0), (0, -1), (0, 1) })
                open.Push((at.Row + row, at.Column + column));
        }

        return Enumerable.Range(0, Canvas.Pixels).Count(pixel => !reached[pixel] && pixels[pixel] <= Ink) > 1;
    }
}
