using CsCheck;
using NetDsl.Samples.Handwriting;
using Xunit;

namespace NetDsl.Samples.Tests.Handwriting;

public sealed class DigitPainterTests
{
    [Fact]
    public void The_same_seed_paints_the_same_digits_and_another_seed_others()
    {
        var (first, again, other) = (Paint(seed: 4), Paint(seed: 4), Paint(seed: 5));

        Assert.True(first.AsSpan().SequenceEqual(again));
        Assert.False(first.AsSpan().SequenceEqual(other));
    }

    [Fact]
    public void Every_digit_of_every_seed_is_ink_on_paper_within_range() => Gen.Int.Sample(seed =>
    {
        var pixels = Paint(seed);
        for (var digit = 0; digit < DigitForms.Digits; digit++)
        {
            var image = pixels.AsSpan(digit * Canvas.Pixels, Canvas.Pixels).ToArray();
            Assert.All(image, pixel => Assert.InRange(pixel, 0, 1));
            Assert.InRange(image.Count(pixel => pixel > 0.5f), 5, Canvas.Pixels / 2);
        }
    }, iter: 200);

    [Fact]
    public void What_was_on_the_paper_before_does_not_matter()
    {
        var (clean, used) = (new float[Canvas.Pixels], new float[Canvas.Pixels]);
        Array.Fill(used, 0.7f);

        new DigitPainter(seed: 9).Paint(3, clean);
        new DigitPainter(seed: 9).Paint(3, used);

        Assert.Equal(clean, used);
    }

    [Fact]
    public void Many_digits_are_of_all_ten_kinds_and_no_two_are_alike()
    {
        var digits = new DigitPainter(seed: 6).PaintMany(1_000);

        var kinds = Enumerable.Range(0, digits.Count).CountBy(row => digits.Target(row).IndexOf(1f)).ToList();
        Assert.Equal(10, kinds.Count);
        Assert.All(kinds, kind => Assert.InRange(kind.Value, 60, 150));
        var images = Enumerable.Range(0, digits.Count).Select(row => string.Join(' ', digits.Sample(row).ToArray()));
        Assert.Distinct(images);
    }

    /// <summary>Each digit once.</summary>
    private static float[] Paint(int seed)
    {
        var painter = new DigitPainter(seed);
        var pixels = new float[DigitForms.Digits * Canvas.Pixels];
        for (var digit = 0; digit < DigitForms.Digits; digit++)
            painter.Paint(digit, pixels.AsSpan(digit * Canvas.Pixels, Canvas.Pixels));
        return pixels;
    }
}
