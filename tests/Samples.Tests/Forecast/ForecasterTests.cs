using NetDsl.Samples.Forecast;
using NetDsl.Samples.Forecast.Forecasting;
using NetDsl.Samples.Forecast.Series;
using Xunit;

namespace NetDsl.Samples.Tests.Forecast;

public sealed class ForecasterTests
{
    [Fact]
    public void The_future_changes_no_forecast_of_temperatures() =>
        TheFutureChangesNothing<TemperatureNetwork>(series => new Temperatures(series), InventedSeries.Temperatures(3));

    [Fact]
    public void The_future_changes_no_forecast_of_passengers() =>
        TheFutureChangesNothing<PassengerNetwork>(series => new Passengers(series), InventedSeries.Passengers(3));

    [Fact]
    public void A_network_that_is_right_is_right_in_the_unit_of_the_series()
    {
        var passengers = new Passengers(InventedSeries.Passengers(4));
        var windows = passengers.CutWindows();

        for (var window = 0; window < windows.Count; window++)
        {
            var time = passengers.TimeOf(window);
            Assert.Equal(passengers.Series.Values[time], passengers.Value(windows.Target(window)[0], time), 1e-3);
        }
    }

    [Fact]
    public void Published_temperatures_are_forecast_better_than_by_the_day_before() => Beats<TemperatureNetwork>(
        new Temperatures(SeriesFiles.ReadTemperatures(SharedData.Path("tabular"))), skill: 0.1);

    [Fact]
    public void Published_passengers_are_forecast_better_than_by_last_year_and_its_growth() => Beats<PassengerNetwork>(
        new Passengers(SeriesFiles.ReadPassengers(SharedData.Path("tabular"))), skill: 0);

    private static void Beats<TNetwork>(Subject subject, double skill)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var forecaster = new Forecaster<TNetwork>(subject);
        var scores = new Scores(subject, forecaster.Times);
        int[] seeds = [1, 2, 3];

        var networks = Array.ConvertAll(seeds, seed => Train(forecaster, seed, epochs: null));

        Assert.InRange(scores.Skill(scores.Of(Scores.Mean(networks))), skill, 0.5);
    }

    /// <summary>
    /// Other numbers from a step on must change neither what is learnt before it nor the forecast of that step, to the bit.
    /// </summary>
    private static void TheFutureChangesNothing<TNetwork>(Func<TimeSeries, Subject> subjectOf, TimeSeries series)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var forecaster = new Forecaster<TNetwork>(subjectOf(series));
        var before = Train(forecaster, seed: 1, epochs: 2);
        foreach (var step in new[] { 0, 5 })
        {
            double[] values = [.. series.Values];
            foreach (ref var value in values.AsSpan(forecaster.Times[step]))
                value = 2 * value + 1;

            var after = Train(new Forecaster<TNetwork>(subjectOf(new(values, "changed"))), seed: 1, epochs: 2);

            Assert.Equal(before[..(step + 1)], after[..(step + 1)]);
            Assert.NotEqual(before[step + 1], after[step + 1]);
        }
    }

    private static double[] Train<TNetwork>(Forecaster<TNetwork> forecaster, int seed, int? epochs)
        where TNetwork : class, INetwork<TNetwork, float> =>
        forecaster.Forecast(forecaster.Train(seed, epochs, null, TestContext.Current.CancellationToken).Network);
}
