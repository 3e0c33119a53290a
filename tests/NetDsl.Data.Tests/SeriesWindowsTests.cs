using CsCheck;
using Xunit;

namespace NetDsl.Data.Tests;

public sealed class SeriesWindowsTests
{
    [Fact]
    public void Every_window_is_followed_by_what_it_asks_for() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 4], Gen.Int[1, 5], Gen.Int[1, 3], Gen.Int[0, 30]).Sample(
            (length, horizon, stride, width, more) =>
            {
                var count = length + horizon + more;
                double[] steps = [.. Enumerable.Range(0, count * width)];
                double[] answers = [.. Enumerable.Range(0, count).Select(step => 1000.0 + step)];

                var windows = SeriesWindows.Of<double>(steps, width, answers, length, horizon, stride);

                Assert.Equal(more / stride + 1, windows.Count);
                for (var window = 0; window < windows.Count; window++)
                {
                    var first = window * stride;
                    Assert.Equal(steps.AsSpan(first * width, length * width), windows.Sample(window));
                    Assert.Equal(answers.AsSpan(first + length, horizon), windows.Target(window));
                }
            },
            threads: 1);

    [Fact]
    public void A_series_of_single_numbers_continues_itself()
    {
        var windows = SeriesWindows.Of<float>([1, 2, 3, 4, 5], length: 3);

        Assert.Equal(2, windows.Count);
        Assert.Equal([2, 3, 4], windows.Sample(1));
        Assert.Equal([5], windows.Target(1));
    }

    [Fact]
    public void A_series_that_is_too_short_is_named_with_its_length()
    {
        Assert.Contains(
            "A window of 3 and 2 after it need 5 steps; the series has 4.",
            Assert.Throws<ArgumentException>(() => SeriesWindows.Of<float>([1, 2, 3, 4], length: 3, horizon: 2)).Message,
            StringComparison.Ordinal);
        Assert.Equal(
            "2 answers need as many steps of 2 numbers each; found 3 numbers. (Parameter 'steps')",
            Assert.Throws<ArgumentException>(() => SeriesWindows.Of<float>([1, 2, 3], 2, [1, 2], length: 1)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("width", () => SeriesWindows.Of<float>([], 0, [1, 2], length: 1));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => SeriesWindows.Of<float>([1, 2], length: 0));
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => SeriesWindows.Of<float>([1, 2], length: 1, horizon: 0));
        Assert.Throws<ArgumentOutOfRangeException>("stride", () => SeriesWindows.Of<float>([1, 2], length: 1, stride: 0));
        Assert.Throws<NotFiniteNumberException>(() => SeriesWindows.Of<float>([1, double.NaN, 3], length: 1));
    }

    [Fact]
    public void Each_token_is_followed_by_the_next_one()
    {
        var windows = TokenWindows.Of<float>([7, 8, 9, 10, 11, 12], length: 3, stride: 2);

        Assert.Equal(2, windows.Count);
        Assert.Equal([7, 8, 9], windows.Sample(0));
        Assert.Equal([8, 9, 10], windows.Target(0));
        Assert.Equal([9, 10, 11], windows.Sample(1));
        Assert.Equal([10, 11, 12], windows.Target(1));
        Assert.Throws<ArgumentException>(() => TokenWindows.Of<float>([1, 2, 3], length: 3, stride: 1));
    }
}
