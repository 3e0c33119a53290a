namespace NetDsl.Samples.Forecast.Series;

/// <summary>The lengths of the year in the series.</summary>
internal static class Calendar
{
    /// <summary>The months of a year.</summary>
    public const int MonthsOfYear = 12;

    /// <summary>The days of a year, as the series leave leap days out.</summary>
    public const int DaysOfYear = 365;

    /// <summary>The place of a day in the year as an angle: 0 at the first day of the series, 2π a year after it.</summary>
    public static double Angle(int day) => Math.Tau * day / DaysOfYear;
}
