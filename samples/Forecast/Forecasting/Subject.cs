using NetDsl.Samples.Forecast.Series;

namespace NetDsl.Samples.Forecast.Forecasting;

/// <summary>
/// A series that is to be forecast one step ahead: what a network is shown, and what its answers mean in the unit of the
/// series.
/// </summary>
/// <param name="series">The series.</param>
internal abstract class Subject(TimeSeries series)
{
    /// <summary>The series.</summary>
    public TimeSeries Series { get; } = series;

    /// <summary>What is forecast, for print.</summary>
    public abstract string Title { get; }

    /// <summary>Forecasts that need no learning, to be beaten.</summary>
    public abstract IReadOnlyList<NaiveForecast> Naive { get; }

    /// <summary>The shares of the time for training, for validation and for the test, which comes last.</summary>
    public abstract (double Train, double Validation, double Test) Shares { get; }

    /// <summary>How the network is trained.</summary>
    public abstract TrainingOptions Training { get; }

    /// <summary>The first rate of the optimizer, which falls to 0.</summary>
    public abstract double LearningRate { get; }

    /// <summary>How strongly weights are drawn to 0: the more, the fewer numbers there are to learn from.</summary>
    public abstract double WeightDecay { get; }

    /// <summary>Windows of the past as samples, the answer for the step after each as target, in order of time.</summary>
    public abstract Dataset<float> CutWindows();

    /// <summary>The step that a window of <see cref="CutWindows"/> asks for.</summary>
    public abstract int TimeOf(int window);

    /// <summary>The number of the series that an answer stands for.</summary>
    /// <param name="answer">What a target of <see cref="CutWindows"/> is, or a forecast of it.</param>
    /// <param name="time">The step that was asked for; only numbers before it are read.</param>
    public abstract double Value(double answer, int time);

    /// <summary>x̂[t] = x[t − lag].</summary>
    private protected NaiveForecast Repeat(string name, int lag) => new(name, time => Series.Values[time - lag]);
}
