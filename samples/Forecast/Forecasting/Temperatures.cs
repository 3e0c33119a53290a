using NetDsl.Data;
using NetDsl.Samples.Forecast.Series;

namespace NetDsl.Samples.Forecast.Forecasting;

/// <summary>The coldest temperature of the next day, from the days before it and their place in the year.</summary>
internal sealed class Temperatures(TimeSeries series) : Subject(series)
{
    private const int Window = 28;
    private const int Width = 3;

    public override string Title => "the next day's temperature in °C";

    public override IReadOnlyList<NaiveForecast> Naive =>
        [Repeat("last value", 1), Repeat("same day last year", Calendar.DaysOfYear)];

    public override (double Train, double Validation, double Test) Shares => (0.7, 0.1, 0.2);

    public override TrainingOptions Training { get; } = new()
    {
        Epochs = 30,
        BatchSize = 32,
        EarlyStopping = new(Patience: 8),
    };

    public override double LearningRate => 0.003;

    public override double WeightDecay => 0.01;

    public override Dataset<float> CutWindows()
    {
        var days = new double[Series.Values.Length * Width];
        for (var day = 0; day < Series.Values.Length; day++)
        {
            var (sin, cos) = Math.SinCos(Calendar.Angle(day));
            (days[day * Width], days[day * Width + 1], days[day * Width + 2]) = (Series.Values[day], sin, cos);
        }

        return SeriesWindows.Of<float>(days, Width, Series.Values, Window);
    }

    public override int TimeOf(int window) => window + Window;

    public override double Value(double answer, int time) => answer;
}
