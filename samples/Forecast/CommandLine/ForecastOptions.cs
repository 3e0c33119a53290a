namespace NetDsl.Samples.Forecast.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record ForecastOptions
{
    /// <summary>The folder of the published series; null where series are invented.</summary>
    public string? Data { get; init; }

    /// <summary>How often the training goes through all windows; null for what suits each series.</summary>
    public int? Epochs { get; init; }

    /// <summary>The seed of the first network, and of invented series.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The number of networks for each series, at least 1.</summary>
    public int Networks { get; init; } = 3;
}
