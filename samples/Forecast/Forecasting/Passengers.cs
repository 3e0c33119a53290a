using NetDsl.Data;
using NetDsl.Samples.Forecast.Series;

namespace NetDsl.Samples.Forecast.Forecasting;

/// <summary>
/// The passengers of the next month. Their number grows and repeats itself with the year, so the network is shown how growth
/// over the year changes, w[t] = d[t] − d[t − 1] with d[t] = ln x[t] − ln x[t − 12], and tells the next change. Saying 0 is
/// the best of the naive forecasts.
/// </summary>
/// <remarks>Box and Jenkins, "Time Series Analysis: Forecasting and Control", 1970, difference this series so.</remarks>
internal sealed class Passengers(TimeSeries series) : Subject(series)
{
    private const int Window = 12;
    private const int Year = Calendar.MonthsOfYear;

    public override string Title => "the next month's passengers in thousands";

    public override IReadOnlyList<NaiveForecast> Naive =>
    [
        Repeat("last value", 1),
        Repeat("same month last year", Year),
        new("… grown like last month", GrownLikeLastMonth),
    ];

    /// <summary>With so few months, all that are not tested are trained with, for few epochs.</summary>
    public override (double Train, double Validation, double Test) Shares => (0.8, 0, 0.2);

    public override TrainingOptions Training { get; } = new() { Epochs = 40, BatchSize = 8 };

    public override double LearningRate => 0.005;

    public override double WeightDecay => 0.5;

    public override Dataset<float> CutWindows()
    {
        var growth = Differences.Of(Array.ConvertAll(Series.Values, Math.Log), Year);
        return SeriesWindows.Of<float>(Differences.Of(growth, 1), Window);
    }

    public override int TimeOf(int window) => window + Window + Year + 1;

    public override double Value(double answer, int time) => GrownLikeLastMonth(time) * Math.Exp(answer);

    /// <summary>x̂[t] = x[t − 12]·x[t − 1]/x[t − 13].</summary>
    private double GrownLikeLastMonth(int time) =>
        Series.Values[time - Year] * Series.Values[time - 1] / Series.Values[time - 1 - Year];
}
