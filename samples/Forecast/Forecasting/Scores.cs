namespace NetDsl.Samples.Forecast.Forecasting;

/// <summary>Compares forecasts of a series with what came true.</summary>
internal sealed class Scores
{
    private readonly double[] _truth;

    /// <summary>Scores what needs no learning.</summary>
    /// <param name="subject">The series.</param>
    /// <param name="times">The steps that are forecast.</param>
    public Scores(Subject subject, IReadOnlyList<int> times)
    {
        _truth = [.. times.Select(time => subject.Series.Values[time])];
        Naive = [.. subject.Naive.Select(naive => (naive.Name, Of([.. times.Select(naive.At)])))];
    }

    /// <summary>The forecasts that need no learning, and how near they come.</summary>
    public IReadOnlyList<(string Name, RegressionScore Score)> Naive { get; }

    /// <summary>How near forecasts come, one for each step.</summary>
    public RegressionScore Of(double[] forecasts) => RegressionScore.Of(forecasts, _truth);

    /// <summary>1 − MSE / MSE of the best naive forecast: by what share the mean squared error is smaller.</summary>
    public double Skill(RegressionScore score) => Naive.Min(naive => score.SkillOver(naive.Score));

    /// <summary>The mean of several forecasts of each step.</summary>
    public static double[] Mean(IReadOnlyList<double[]> forecasts) =>
        [.. Enumerable.Range(0, forecasts[0].Length).Select(step => forecasts.Average(forecast => forecast[step]))];
}
