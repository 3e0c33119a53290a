using System.Globalization;

namespace NetDsl;

/// <summary>How often each class was predicted for samples of each class, and the measures that follow from it.</summary>
/// <remarks>
/// A measure of a single class is NaN where it is not defined: precision of a class that was never predicted, recall of a
/// class without samples, F1 of a class that has neither. In a macro average a class with neither is left out, and an
/// undefined measure of any other class counts as 0, so that a class that was never found does not go unnoticed.
/// </remarks>
public sealed partial class ConfusionMatrix
{
    private readonly long[] _counts;

    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="classes">The number of classes, at least 1.</param>
    /// <param name="names">The names of the classes for print; their numbers where they are left out.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no class, or the matrix has more cells than an array.</exception>
    public ConfusionMatrix(int classes, IReadOnlyList<string>? names = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (names is not null && names.Count != classes)
            throw new ArgumentException($"There are {classes} classes and {names.Count} names.", nameof(names));
        if ((long)classes * classes > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(classes), classes, $"A matrix of {classes} classes has more cells than one array can hold.");
        }

        Classes = classes;
        _counts = new long[classes * classes];
        Names = names ?? [.. Enumerable.Range(0, classes).Select(number => number.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The names of the classes.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The number of samples.</summary>
    public long Total => _counts.Sum();

    /// <summary>The number of samples of a class for which a class was predicted.</summary>
    /// <param name="actual">The class of the samples: the row.</param>
    /// <param name="predicted">The class that was predicted: the column.</param>
    public long this[int actual, int predicted] => _counts[Index(actual, predicted)];

    /// <summary>The share of samples whose class was predicted; NaN without samples.</summary>
    public double Accuracy => Sum(TruePositives) / (double)Total;

    /// <summary>Counts a sample.</summary>
    /// <param name="actual">Its class.</param>
    /// <param name="predicted">The class that was predicted.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public void Add(int actual, int predicted) => _counts[Index(actual, predicted)]++;

    /// <summary>The share of a class's predictions that are right: TP/(TP+FP).</summary>
    public double Precision(int @class) => TruePositives(@class) / (double)Predicted(@class);

    /// <summary>The share of a class's samples that were found: TP/(TP+FN).</summary>
    public double Recall(int @class) => TruePositives(@class) / (double)Actual(@class);

    /// <summary>The harmonic mean of precision and recall: 2·TP/(2·TP+FP+FN).</summary>
    public double F1(int @class) => 2 * TruePositives(@class) / (double)(Predicted(@class) + Actual(@class));

    /// <summary>The precision of all classes.</summary>
    public double Precision(Averaging averaging) => Average(averaging, Precision);

    /// <summary>The recall of all classes.</summary>
    public double Recall(Averaging averaging) => Average(averaging, Recall);

    /// <summary>F1 of all classes; the macro average is the mean of the classes' F1.</summary>
    public double F1(Averaging averaging) => Average(averaging, F1);

    /// <summary>The number of samples of a class.</summary>
    public long Actual(int @class) => Sum(predicted => this[@class, predicted]);

    /// <summary>The number of samples for which a class was predicted.</summary>
    public long Predicted(int @class) => Sum(actual => this[actual, @class]);

    private double Average(Averaging averaging, Func<int, double> measure)
    {
        if (averaging == Averaging.Micro)
            return Accuracy;
        var classes = Enumerable.Range(0, Classes).Where(@class => Actual(@class) + Predicted(@class) > 0).ToList();
        return classes.Count == 0
            ? double.NaN
            : classes.Average(@class => double.IsNaN(measure(@class)) ? 0 : measure(@class));
    }

    private long TruePositives(int @class) => this[@class, @class];

    private long Sum(Func<int, long> count) => Enumerable.Range(0, Classes).Sum(count);

    private int Index(int actual, int predicted)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actual, (uint)Classes, nameof(actual));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)predicted, (uint)Classes, nameof(predicted));
        return actual * Classes + predicted;
    }
}
