using CsCheck;
using Xunit;

namespace NetDsl.Data.Tests;

public sealed class DifferencesTests
{
    [Fact]
    public void Differences_are_of_numbers_that_lie_the_lag_apart() => Assert.Equal([3, 5, 7], Differences.Of([1, 2, 4, 7, 11], 2));

    [Fact]
    public void What_was_subtracted_is_added_again() => Gen.Select(Gen.Int[-1000, 1000].Array[1, 40], Gen.Int[1, 40]).Sample(
        (numbers, lag) =>
        {
            double[] series = Array.ConvertAll(numbers, number => (double)number);
            lag = Math.Min(lag, series.Length);

            Assert.Equal(series, Differences.Undo(Differences.Of(series, lag), series.AsSpan(0, lag)));
        },
        threads: 1);

    [Fact]
    public void A_lag_that_leaves_the_series_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("lag", () => Differences.Of([1, 2], 3));
        Assert.Throws<ArgumentOutOfRangeException>("lag", () => Differences.Of([1, 2], 0));
        Assert.Equal(
            "A series starts with as many numbers as the lag has steps; there are none. (Parameter 'start')",
            Assert.Throws<ArgumentException>(() => Differences.Undo([1], [])).Message);
    }
}
