using System.Numerics;

namespace NetDsl.Data;

/// <summary>
/// Maps each feature to the range from 0 to 1 over the training part: the shift is the least number, the scale the
/// distance to the greatest. A feature that never changes becomes 0.
/// </summary>
public sealed class MinMaxScaler : FeatureScaler
{
    private const string DefaultName = "MinMaxScaler";

    private MinMaxScaler(double[] minima, double[] ranges)
        : base(minima, ranges)
    {
    }

    /// <summary>Learns the range of the samples.</summary>
    /// <param name="training">The training part, and nothing of validation or test.</param>
    /// <exception cref="ArgumentException">It is empty, or the range of a feature is beyond that of doubles.</exception>
    public static MinMaxScaler Fit<T>(Dataset<T> training)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Fit(FeatureRows.Samples(training));

    /// <summary>Learns the range of the targets, for regression.</summary>
    /// <param name="training">The training part, and nothing of validation or test.</param>
    /// <exception cref="ArgumentException">It is empty, or the range of a target is beyond that of doubles.</exception>
    public static MinMaxScaler FitTargets<T>(Dataset<T> training)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Fit(FeatureRows.Targets(training));

    /// <summary>Reads a scaler that was saved with <see cref="FeatureScaler.ToTensors"/>.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="name">What the names of the tensors begin with.</param>
    /// <exception cref="InvalidDataException">The tensors are missing or cannot scale anything.</exception>
    public static MinMaxScaler Read(SafeTensorsReader reader, string name = DefaultName)
    {
        var (minima, ranges) = FromTensors(reader, name);
        return new(minima, ranges);
    }

    /// <summary>The minima and ranges as tensors, to be saved as companions of a checkpoint.</summary>
    public IReadOnlyList<NamedTensor> ToTensors() => ToTensors(DefaultName);

    private static MinMaxScaler Fit<T>(FeatureRows<T> training)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        training.RequireAny(nameof(training));
        var minima = new double[training.Width];
        var ranges = new double[training.Width];
        for (var feature = 0; feature < training.Width; feature++)
        {
            var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var row = 0; row < training.Count; row++)
            {
                var number = training.Number(row, feature);
                (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
            }

            var range = greatest - least;
            if (!double.IsFinite(range))
                throw new ArgumentException($"Feature {feature} spans more than a double can express.", nameof(training));
            (minima[feature], ranges[feature]) = (least, range > 0 ? range : 1);
        }

        return new(minima, ranges);
    }
}
