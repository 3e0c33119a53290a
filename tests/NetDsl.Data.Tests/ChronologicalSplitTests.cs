using CsCheck;
using Xunit;

namespace NetDsl.Data.Tests;

public sealed class ChronologicalSplitTests
{
    [Fact]
    public void Nothing_of_the_test_is_forecast_in_training() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[20, 100], Gen.Int[1, 9], Gen.Int[0, 5]).Sample(
            (length, horizon, more, trained, validated) =>
            {
                double[] series = [.. Enumerable.Range(0, length + 3 * horizon + more)];
                double tested = 10;
                var all = trained + validated + tested;

                var parts = Split.Chronological(
                    SeriesWindows.Of<double>(series, length, horizon), trained / all, validated / all, tested / all, gap: horizon - 1);

                var last = double.NegativeInfinity;
                foreach (var part in new[] { parts.Train, parts.Validation, parts.Test })
                {
                    for (var row = 0; row < part.Count; row++)
                        Assert.True(part.Target(row)[0] > last, $"{part.Target(row)[0]} was forecast before");
                    last = part.Count == 0 ? last : part.Target(part.Count - 1)[^1];
                }

                Assert.Equal(series[^1], parts.Test.Target(parts.Test.Count - 1)[^1]);
                Assert.Equal(series.Length - length - 3 * (horizon - 1), parts.Train.Count + parts.Validation.Count + parts.Test.Count);
            },
            threads: 1);

    [Fact]
    public void Two_parts_have_one_gap()
    {
        var (train, test) = Split.Chronological(SeriesWindows.Of<double>([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], length: 1), 0.75, 0.25, gap: 2);

        Assert.Equal((6, 2), (train.Count, test.Count));
        Assert.Equal([5], train.Sample(5));
        Assert.Equal([8], test.Sample(0));
    }

    [Fact]
    public void Gaps_that_leave_no_room_are_refused()
    {
        var three = SeriesWindows.Of<double>([0, 1, 2, 3], length: 1);

        Assert.Equal(
            "3 rows have no room for 2 gaps of 2. (Parameter 'gap')",
            Assert.Throws<ArgumentException>(() => Split.Chronological(three, 0.5, 0.25, 0.25, gap: 2)).Message);
        Assert.Throws<ArgumentException>("gap", () => Split.Chronological(three, 0.5, 0.5, gap: 3));
        Assert.Equal(1, Split.Chronological(three, 0.5, 0.5, gap: 2).Train.Count);
        Assert.Throws<ArgumentOutOfRangeException>("gap", () => Split.Chronological(three, 0.5, 0.5, gap: -1));
        Assert.Throws<ArgumentException>("shares", () => Split.Chronological(three, 0.5, 0.6));
    }

    [Fact]
    public void No_rows_have_room_for_no_gaps()
    {
        var (train, test) = Split.Chronological(new Dataset<double>(1, 1, default, default), 0.5, 0.5);

        Assert.Equal((0, 0), (train.Count, test.Count));
    }
}
