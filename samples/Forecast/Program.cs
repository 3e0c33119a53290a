using System.Globalization;
using System.Text;
using NetDsl;
using NetDsl.Samples.Forecast;
using NetDsl.Samples.Forecast.CommandLine;
using NetDsl.Samples.Forecast.Forecasting;
using NetDsl.Samples.Forecast.Series;
using NetDsl.Samples.Forecast.Terminal;
using NetDsl.Samples.Terminal;
using Spectre.Console;

Console.OutputEncoding = Encoding.UTF8;
return await ForecastCommand.Create(ForecastBoth).Parse(args).InvokeAsync();

static void ForecastBoth(ForecastOptions options, CancellationToken cancellation)
{
    var (temperatures, passengers) = options.Data is null
        ? (InventedSeries.Temperatures(options.Seed), InventedSeries.Passengers(options.Seed))
        : (SeriesFiles.ReadTemperatures(options.Data), SeriesFiles.ReadPassengers(options.Data));
    Forecast<TemperatureNetwork>(new Temperatures(temperatures), options, cancellation);
    Console.WriteLine();
    Forecast<PassengerNetwork>(new Passengers(passengers), options, cancellation);
}

static void Forecast<TNetwork>(Subject subject, ForecastOptions options, CancellationToken cancellation)
    where TNetwork : class, INetwork<TNetwork, float>
{
    var forecaster = new Forecaster<TNetwork>(subject);
    var (train, validation, test) = forecaster.Counts;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"Forecast: {subject.Title}; {subject.Series.Values.Length:N0} numbers, {subject.Series.Origin}"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{train:N0} windows to train with, then {validation:N0} to stop by, then {test:N0} to test with"));

    var forecasts = new List<double[]>();
    for (var seed = options.Seed; seed < options.Seed + options.Networks; seed++)
    {
        TNetwork? network = null;
        TrainingView.Show(AnsiConsole.Console, new Pace("windows", EpochsPerLine: 10), progress =>
        {
            (network, var training) = forecaster.Train(seed, options.Epochs, progress, cancellation);
            return training;
        });
        forecasts.Add(forecaster.Forecast(network!));
    }

    Console.WriteLine(ScoreTable.Of(
        new Scores(subject, forecaster.Times), forecaster.ForecastLinearly(), forecasts, options.Seed));
}
