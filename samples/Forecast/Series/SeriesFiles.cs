using NetDsl.Data;

namespace NetDsl.Samples.Forecast.Series;

/// <summary>Reads published series: a header, then lines of date and number.</summary>
internal static class SeriesFiles
{
    /// <summary>What the folder holds, for messages.</summary>
    public const string Names = $"{Temperatures} and {Passengers}";

    private const string Temperatures = "daily-min-temperatures.csv";
    private const string Passengers = "airline-passengers.csv";
    private const int Number = 1;

    /// <summary>The coldest temperature of each day in Melbourne, 1981 to 1990, in °C.</summary>
    /// <exception cref="IOException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static TimeSeries ReadTemperatures(string folder) => Read(folder, Temperatures);

    /// <summary>The passengers of international airlines in each month of 1949 to 1960, in thousands.</summary>
    /// <exception cref="IOException">The file is missing.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static TimeSeries ReadPassengers(string folder) => Read(folder, Passengers);

    private static TimeSeries Read(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        return new(CsvTable.Read(file, CsvColumn.Numbers(Number)).Series(Number), $"read from {file}");
    }
}
