using System.Numerics;

namespace NetDsl.Data;

/// <summary>
/// Gives each feature the mean 0 and the standard deviation 1 over the training part: the shift is the mean, the scale
/// the deviation (of the population). A feature that never changes is centred and keeps its scale.
/// </summary>
public sealed class Standardizer : FeatureScaler
{
    private const string DefaultName = "Standardizer";

    private Standardizer(double[] means, double[] deviations)
        : base(means, deviations)
    {
    }

    /// <summary>Learns the scale of the samples.</summary>
    /// <param name="training">The training part, and nothing of validation or test.</param>
    /// <exception cref="ArgumentException">It is empty, or its numbers are too far apart for a deviation.</exception>
    public static Standardizer Fit<T>(Dataset<T> training)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Fit(FeatureRows.Samples(training));

    /// <summary>Learns the scale of the targets, for regression.</summary>
    /// <param name="training">The training part, and nothing of validation or test.</param>
    /// <exception cref="ArgumentException">It is empty, or its numbers are too far apart for a deviation.</exception>
    public static Standardizer FitTargets<T>(Dataset<T> training)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Fit(FeatureRows.Targets(training));

    /// <summary>Reads a standardizer that was saved with <see cref="FeatureScaler.ToTensors"/>.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="name">What the names of the tensors begin with.</param>
    /// <exception cref="InvalidDataException">The tensors are missing or cannot scale anything.</exception>
    public static Standardizer Read(SafeTensorsReader reader, string name = DefaultName)
    {
        var (means, deviations) = FromTensors(reader, name);
        return new(means, deviations);
    }

    /// <summary>The means and deviations as tensors, to be saved as companions of a checkpoint.</summary>
    public IReadOnlyList<NamedTensor> ToTensors() => ToTensors(DefaultName);

    /// <summary>Mean and variance in one pass that loses no digits to large means (Welford 1962).</summary>
    private static Standardizer Fit<T>(FeatureRows<T> training)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        training.RequireAny(nameof(training));
        var means = new double[training.Width];
        var squares = new double[training.Width];
        for (var row = 0; row < training.Count; row++)
        {
            for (var feature = 0; feature < training.Width; feature++)
            {
                var number = training.Number(row, feature);
                var before = number - means[feature];
                means[feature] += before / (row + 1);
                squares[feature] += before * (number - means[feature]);
            }
        }

        var unusable = Array.FindIndex(squares, sum => !double.IsFinite(sum));
        return unusable < 0
            ? new(means, Array.ConvertAll(squares, sum => sum > 0 ? Math.Sqrt(sum / training.Count) : 1))
            : throw new ArgumentException(
                $"Feature {unusable} spans more than the deviation of doubles can express.", nameof(training));
    }
}
