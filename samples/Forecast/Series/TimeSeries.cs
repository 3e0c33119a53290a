namespace NetDsl.Samples.Forecast.Series;

/// <summary>Numbers at equal distances of time.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Origin">Where they come from, for print.</param>
internal sealed record TimeSeries(double[] Values, string Origin);
