using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>
/// How well predicted probabilities tell the classes of samples. A prediction of one value is the probability of class 1 of
/// two, decided at 0.5; one of several values holds that of each class, decided for the greatest (the first of equals).
/// </summary>
public sealed class ClassificationReport
{
    /// <summary>The least probability that the log-loss takes seriously; 0 would make it infinite.</summary>
    private const double LeastProbability = 1e-15;

    private readonly int _width;
    private readonly long[] _ranks;
    private double _logLossSum;

    /// <summary>Makes a report without samples.</summary>
    /// <param name="predictionWidth">The number of values of one prediction, at least 1.</param>
    /// <param name="classNames">The names of the classes for print; their numbers where they are left out.</param>
    public ClassificationReport(int predictionWidth, IReadOnlyList<string>? classNames = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(predictionWidth, 1);
        _width = predictionWidth;
        Confusion = new(Math.Max(2, predictionWidth), classNames);
        _ranks = new long[Confusion.Classes];
    }

    /// <summary>How often each class was predicted for samples of each class; precision, recall and F1.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The number of samples, or of positions of samples, whose class is known.</summary>
    public long Count { get; private set; }

    /// <summary>The share of samples whose class was predicted; NaN without samples.</summary>
    public double Accuracy => TopAccuracy(1);

    /// <summary>
    /// The mean of −log of the probability that was predicted for the class of the sample, at least 1e-15. NaN without
    /// samples, and where a prediction for such a class does not lie from 0 to 1 and so is no probability.
    /// </summary>
    public double LogLoss => _logLossSum / Count;

    /// <summary>The share of samples whose class is among the k most probable ones; NaN without samples.</summary>
    /// <param name="k">From 1 to the number of classes.</param>
    public double TopAccuracy(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, _ranks.Length);
        return TensorPrimitives.Sum<long>(_ranks.AsSpan(0, k)) / (double)Count;
    }

    /// <summary>Counts a sample.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">What was predicted.</param>
    /// <param name="target">
    /// What is so: 0 or 1 for one value, else one-hot; the class is where the greatest value is.
    /// </param>
    /// <exception cref="ArgumentException">Prediction or target has another length.</exception>
    /// <exception cref="NotFiniteNumberException">A prediction is NaN or infinite.</exception>
    public void Add<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (target.Length != _width)
            throw new ArgumentException($"A target has {_width} values, found {target.Length}.", nameof(target));
        Add(prediction, _width > 1 ? Greatest(target) : double.CreateTruncating(target[0]) >= 0.5 ? 1 : 0);
    }

    /// <summary>Counts a sample.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">What was predicted.</param>
    /// <param name="class">The number of its class, from 0; −1 where it is not known, and the sample does not count.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    /// <exception cref="ArgumentException">The prediction has another length.</exception>
    /// <exception cref="NotFiniteNumberException">A prediction is NaN or infinite.</exception>
    public void Add<T>(ReadOnlySpan<T> prediction, int @class)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(@class, -1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(@class, Confusion.Classes);
        if (prediction.Length != _width)
            throw new ArgumentException($"A prediction has {_width} values, found {prediction.Length}.", nameof(prediction));
        if (!Finiteness.All(prediction))
            throw new NotFiniteNumberException($"Prediction {Count}, from 0 on, holds a value that is NaN or infinite.");
        if (@class < 0)
            return;
        if (_width == 1)
            AddBinary(double.CreateTruncating(prediction[0]), @class);
        else
            AddOneOfMany(prediction, @class);
        Count++;
    }

    /// <summary>The confusion matrix, then the log-loss.</summary>
    public override string ToString() =>
        $"{Confusion}, log-loss {(double.IsNaN(LogLoss) ? WhyNone : LogLoss.ToString("F4", CultureInfo.InvariantCulture))}";

    private string WhyNone => Count == 0 ? "– (no samples)" : "– (a prediction is no probability: it lies outside 0 to 1)";

    private void AddBinary(double probability, int actual)
    {
        var predicted = probability >= 0.5 ? 1 : 0;
        Confusion.Add(actual, predicted);
        _ranks[actual == predicted ? 0 : 1]++;
        AddLogLoss(actual == 1 ? probability : 1 - probability);
    }

    private void AddOneOfMany<T>(ReadOnlySpan<T> prediction, int actual)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rank = 0;
        for (var other = 0; other < prediction.Length; other++)
        {
            if (prediction[other] > prediction[actual] || (prediction[other] == prediction[actual] && other < actual))
                rank++;
        }

        Confusion.Add(actual, Greatest(prediction));
        _ranks[rank]++;
        AddLogLoss(double.CreateTruncating(prediction[actual]));
    }

    private void AddLogLoss(double probability) => _logLossSum += probability is >= 0 and <= 1
        ? -Math.Log(Math.Max(LeastProbability, probability))
        : double.NaN;

    /// <summary>Where the greatest value is; the first of equals.</summary>
    private static int Greatest<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var greatest = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[greatest])
                greatest = i;
        }

        return greatest;
    }
}
