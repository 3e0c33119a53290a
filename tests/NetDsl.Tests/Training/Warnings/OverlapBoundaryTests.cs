using Xunit;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>From where on validation is taken for training, or for a series that was split at random.</summary>
public class OverlapBoundaryTests
{
    private static readonly double[] Series = Draw(2_000);

    [Fact]
    public void A_copy_is_one_of_all_rows_with_their_targets()
    {
        var (data, same) = (Heard.Numbers(100, 3), Heard.Numbers(100, 3));
        var (samples, targets) = (data.Flat(), Targets(data));

        AssertSays("Of 100 rows of validation, 100 are rows of training.", Heard.Before(new Guesser(1), data, same));
        Assert.Empty(Heard.Before(new Guesser(1), data, Heard.Numbers(100, 3, seed: 2)));
        Assert.Empty(Heard.Before(new Guesser(1), data, new Dataset<float>(3, 1, samples, Targets(Heard.Numbers(100, 3, seed: 2)))));
        Assert.Empty(Heard.Before(new Guesser(1), data, new Dataset<float>(3, 1, samples.AsMemory(0, 297), targets.AsMemory(0, 99))));

        // Of 100 rows, 64 are looked at: 0, 1, 3, 4, 6, ….
        Assert.Empty(Heard.Before(new Guesser(1), data, Changed(row: 98)));
        AssertSays("Of 100 rows of validation, 100 are rows of training.", Heard.Before(new Guesser(1), data, Changed(row: 99)));

        Dataset<float> Changed(int row)
        {
            var other = samples.ToArray();
            other[3 * row] = 0.5f - other[3 * row];
            return new(3, 1, other, targets);
        }
    }

    [Fact]
    public void Rows_of_one_dataset_are_counted()
    {
        var data = Heard.Numbers(30, 3);

        Assert.Equal(
            "warning NETDSL205: Of 3 rows of validation, 2 are rows of training. "
            + "Its loss says nothing about new data: split rows off that are not learned from.",
            Assert.Single(Heard.Before(new Guesser(1), data.Subset([.. Enumerable.Range(0, 20)]), data.Subset([18, 19, 20]))).ToString());
    }

    [Theory]
    [InlineData(10, 5, false), InlineData(10, 6, true)]
    [InlineData(1, 1, false), InlineData(2, 2, true), InlineData(2, 1, false)]
    [InlineData(64, 32, false), InlineData(64, 33, true)]
    public void A_series_is_split_at_random_where_more_than_half_of_the_windows_go_on(int windows, int found, bool isSaid)
    {
        int[] places = [.. Enumerable.Range(0, windows).Select(i => 100 + 10 * i)];
        var data = Windows(5, [0, 50, .. places[..found].Select(place => place - 1)]);

        var heard = Heard.Before(new Forecaster(1), data, Windows(5, places));

        if (isSaid)
            AssertSays($"Of {windows} windows of validation, {found} are windows of training one step on.", heard, "NETDSL206");
        else
            Assert.Empty(heard);
    }

    [Fact]
    public void What_to_do_is_said() => Assert.Equal(
        "warning NETDSL206: Of 2 windows of validation, 2 are windows of training one step on. "
        + "What is to be forecast was seen in training: divide a series with Split.Chronological.",
        Assert.Single(Heard.Before(new Forecaster(1), Windows(5, 9, 19, 29), Windows(5, 10, 20))).ToString());

    [Fact]
    public void Of_many_windows_64_are_looked_at()
    {
        int[] places = [.. Enumerable.Range(0, 128).Select(i => 100 + 10 * i)];
        var others = Windows(5, [.. places.Where((_, i) => i % 2 == 1).Select(place => place - 1)]);
        var looked = Windows(5, [.. places.Where((_, i) => i % 2 == 0).Select(place => place - 1)]);

        Assert.Empty(Heard.Before(new Forecaster(1), others, Windows(5, places)));
        AssertSays(
            "Of 64 windows of validation, 64 are windows of training one step on.",
            Heard.Before(new Forecaster(1), looked, Windows(5, places)), "NETDSL206");
    }

    [Theory, InlineData(9, true), InlineData(8, false)]
    public void Windows_that_repeat_by_themselves_say_nothing(int different, bool isSaid)
    {
        int[] places = [.. Enumerable.Range(0, 10).Select(i => 100 + 10 * Math.Min(i, different - 1))];

        var heard = Heard.Before(new Forecaster(1), Windows(5, [0, .. places.Distinct().Select(place => place - 1)]), Windows(5, places));

        Assert.Equal(isSaid ? ["Of 10 windows of validation, 9 are windows of training one step on."] : [], heard.Select(warning => warning.Finding));
    }

    [Fact]
    public void They_are_looked_for_in_up_to_sixteen_million_numbers()
    {
        var (data, validation) = (Windows(8, 99, 199), Windows(8, 100, 200));

        Assert.Single(Heard.Before(new OctetForecaster(1), Repeated(1 << 21), validation));
        Assert.Empty(Heard.Before(new OctetForecaster(1), Repeated((1 << 21) + 1), validation));

        Dataset<float> Repeated(int rows)
        {
            var places = new int[rows];
            places[^1] = 1;
            return data.Subset(places);
        }
    }

    [Fact]
    public void A_step_of_two_numbers_goes_on_by_two()
    {
        AssertSays(
            "Of 2 windows of validation, 2 are windows of training one step on.",
            Heard.Before(new PairForecaster(1), Windows(10, 98, 198, 298), Windows(10, 100, 200)), "NETDSL206");
        Assert.Empty(Heard.Before(new PairForecaster(1), Windows(10, 99, 199, 299), Windows(10, 100, 200)));
    }

    [Fact]
    public void Images_classes_and_several_inputs_are_no_series()
    {
        Assert.Empty(Heard.Before(new Rater(1), Windows(4, 99, 199, 299), Windows(4, 100, 200)));
        Assert.Empty(Heard.Before(new Rater(1), Windows(4, 100, 200, 300), Windows(4, 100, 200)));
        Assert.Empty(Heard.Before(new Forked(1), Windows(5, 99, 199, 299), Windows(5, 100, 200)));
        Assert.Empty(Heard.Before(new Forked(1), Windows(5, 100, 200, 300), Windows(5, 100, 200)));
        var (data, validation) = (Windows(4, 99, 199, 299), Windows(4, 100, 200));
        Assert.Empty(Heard.Before(
            new NumberSorter(1), new Dataset<float>(4, 1, data.Flat(), new float[] { 0, 1, 2 }), new Dataset<float>(4, 1, validation.Flat(), new float[2])));
    }

    [Fact]
    public void A_regression_beside_classes_is_a_forecast_as_well()
    {
        var (data, validation) = (Windows(2, 99, 199, 299), Windows(2, 100, 200));

        var heard = Heard.Before(
            new ThreeAnswers(1),
            new Dataset<float>(2, 4, data.Flat(), new float[] { 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1 }),
            new Dataset<float>(2, 4, validation.Flat(), new float[8]));

        AssertSays("Of 2 windows of validation, 2 are windows of training one step on.", heard, "NETDSL206");
    }

    [Fact]
    public void Single_numbers_are_no_series() => Assert.Empty(Heard.Before(new Slope(1), Windows(1, 99, 199, 299), Windows(1, 100, 200)));

    private static void AssertSays(string finding, IReadOnlyList<TrainingWarning> heard, string id = "NETDSL205")
    {
        var warning = Assert.Single(heard);
        Assert.Equal((id, finding), (warning.Id, warning.Finding));
    }

    /// <summary>The numbers of the series from some places on.</summary>
    private static Dataset<float> Windows(int length, params int[] places) => new(
        length,
        1,
        places.SelectMany(place => Series[place..(place + length)]).Select(number => (float)number).ToArray(),
        places.Select(place => (float)Series[place + length]).ToArray());

    private static double[] Draw(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1)];
    }

    private static float[] Targets(Dataset<float> data) => [.. Enumerable.Range(0, data.Count).SelectMany(row => data.Target(row).ToArray())];
}
