using System.CommandLine;
using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Forecast.Series;

namespace NetDsl.Samples.Forecast.CommandLine;

/// <summary>The command line.</summary>
internal static class ForecastCommand
{
    private static readonly ForecastOptions Defaults = new();

    private static readonly Option<string?> Data = new("--data")
    {
        Description = $"Read {SeriesFiles.Names} in place of inventing series.",
        HelpName = "DIR",
        CustomParser = argument => argument.Folder(SeriesFiles.Names),
    };

    private static readonly Option<int?> Epochs = new("--epochs")
    {
        Description = "How often each training goes through all windows. [default: what suits the series]",
        HelpName = "N",
        CustomParser = argument => argument.WholeNumber(least: 1),
    };

    private static readonly Option<int> Seed = CommonOptions.Seed(Defaults.Seed, "series, weights and their order");

    private static readonly Option<int> Networks = new("--networks")
    {
        Description = "How many networks forecast each series, each from a seed of its own.",
        HelpName = "N",
        DefaultValueFactory = _ => Defaults.Networks,
        CustomParser = argument => argument.WholeNumber(least: 1),
    };

    /// <summary>Makes the command.</summary>
    /// <param name="run">What it does.</param>
    public static RootCommand Create(Action<ForecastOptions, CancellationToken> run) => SampleCommand.Create(
        "Trains networks to forecast temperatures and passengers, and compares them with naive forecasts.",
        [Data, Epochs, Seed, Networks],
        (parsed, cancellation) => run(Read(parsed), cancellation));

    /// <summary>The options of a command line without errors.</summary>
    public static ForecastOptions Read(ParseResult parsed) => new()
    {
        Data = parsed.GetValue(Data),
        Epochs = parsed.GetValue(Epochs),
        Seed = parsed.GetValue(Seed),
        Networks = parsed.GetValue(Networks),
    };
}
