namespace NetDsl.Samples.Forecast.Series;

/// <summary>Invents series that behave like the published ones. The same seed gives the same series.</summary>
internal static class InventedSeries
{
    private const int Days = 3650;
    private const int Months = 144;

    /// <summary>
    /// Temperatures of ten years: a wave over the year, and weather that forgets itself in a few days,
    /// w ← 0.6·w + 2.1·ε.
    /// </summary>
    public static TimeSeries Temperatures(int seed)
    {
        var random = new Random(seed);
        var (values, weather) = (new double[Days], 0.0);
        for (var day = 0; day < Days; day++)
        {
            weather = 0.6 * weather + Normal(random, 2.1);
            values[day] = 11 + 4.2 * Math.Cos(Calendar.Angle(day) - 0.4) + weather;
        }

        return new(values, $"invented from seed {seed}");
    }

    /// <summary>
    /// Passengers of twelve years: a level that grows by about a tenth a year, times a wave over the year with its peak in
    /// summer, times what happens in a month: x = 110·exp(level + season + 0.025·ε), level ← level + 0.0085 + 0.008·ε.
    /// </summary>
    public static TimeSeries Passengers(int seed)
    {
        var random = new Random(seed);
        var (values, level) = (new double[Months], 0.0);
        for (var month = 0; month < Months; month++)
        {
            level += 0.0085 + Normal(random, 0.008);
            var angle = Math.Tau * month / Calendar.MonthsOfYear;
            var season = 0.18 * Math.Cos(angle - 3.4) + 0.05 * Math.Cos(2 * angle);
            values[month] = Math.Round(110 * Math.Exp(level + season + Normal(random, 0.025)));
        }

        return new(values, $"invented from seed {seed}");
    }

    /// <summary>A number from a normal distribution around 0, by the transform of Box and Muller (1958).</summary>
    private static double Normal(Random random, double deviation) =>
        deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
}
