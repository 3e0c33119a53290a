namespace NetDsl.Samples.Forecast.Forecasting;

/// <summary>A forecast that needs no learning.</summary>
/// <param name="Name">What it says, for print.</param>
/// <param name="At">Its number for a step, from numbers before that step.</param>
internal sealed record NaiveForecast(string Name, Func<int, double> At);
