using System.Numerics;

namespace NetDsl.Data;

/// <summary>
/// Moves and stretches each feature by numbers of its own: <c>y = (x − shift) / scale</c>. They are learnt from the
/// training part alone; validation, test and the running application use those same numbers.
/// </summary>
public abstract class FeatureScaler
{
    private readonly double[] _shifts;
    private readonly double[] _scales;

    private protected FeatureScaler(double[] shifts, double[] scales) => (_shifts, _scales) = (shifts, scales);

    /// <summary>The number of features.</summary>
    public int Width => _shifts.Length;

    /// <summary>What is subtracted from each feature.</summary>
    public ReadOnlySpan<double> Shifts => _shifts;

    /// <summary>By what each feature is then divided; never 0.</summary>
    public ReadOnlySpan<double> Scales => _scales;

    /// <summary>Scales rows in place.</summary>
    /// <param name="rows">One row of <see cref="Width"/> numbers, or several, one after the other.</param>
    /// <exception cref="ArgumentException">The numbers are no whole rows.</exception>
    public void Transform<T>(Span<T> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckRows(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var feature = i % Width;
            rows[i] = T.CreateSaturating((double.CreateSaturating(rows[i]) - _shifts[feature]) / _scales[feature]);
        }
    }

    /// <summary>Undoes <see cref="Transform{T}(Span{T})"/>, up to rounding.</summary>
    /// <param name="rows">One row of <see cref="Width"/> numbers, or several, one after the other.</param>
    /// <exception cref="ArgumentException">The numbers are no whole rows.</exception>
    public void Inverse<T>(Span<T> rows)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        CheckRows(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            var feature = i % Width;
            rows[i] = T.CreateSaturating(double.CreateSaturating(rows[i]) * _scales[feature] + _shifts[feature]);
        }
    }

    /// <summary>A dataset with scaled samples and the same targets.</summary>
    /// <exception cref="ArgumentException">The samples have another width, or were scaled by this scaler before.</exception>
    public Dataset<T> Transform<T>(Dataset<T> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(dataset);
        CheckWidth(dataset.SampleWidth, "samples");
        ScalingHistory.RequireUnscaled(dataset, this, targets: false);
        var samples = FeatureRows.Samples(dataset).Flatten();
        Transform<T>(samples);
        var scaled = Like(dataset, samples, FeatureRows.Targets(dataset).Flatten());
        ScalingHistory.Add(scaled, dataset, this, targets: false);
        return scaled;
    }

    /// <summary>A dataset with the same samples and scaled targets.</summary>
    /// <exception cref="ArgumentException">The targets have another width, or were scaled by this scaler before.</exception>
    public Dataset<T> TransformTargets<T>(Dataset<T> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(dataset);
        CheckWidth(dataset.TargetWidth, "targets");
        ScalingHistory.RequireUnscaled(dataset, this, targets: true);
        var targets = FeatureRows.Targets(dataset).Flatten();
        Transform<T>(targets);
        var scaled = Like(dataset, FeatureRows.Samples(dataset).Flatten(), targets);
        ScalingHistory.Add(scaled, dataset, this, targets: true);
        return scaled;
    }

    /// <summary>The numbers as tensors, to be saved as companions of a checkpoint.</summary>
    /// <param name="name">What the names of the tensors begin with.</param>
    public IReadOnlyList<NamedTensor> ToTensors(string name) =>
    [
        NamedTensor.Create<double>($"{name}.Shifts", [Width], _shifts),
        NamedTensor.Create<double>($"{name}.Scales", [Width], _scales),
    ];

    /// <summary>Reads what <see cref="ToTensors"/> made.</summary>
    /// <exception cref="InvalidDataException">Tensors are missing, differ in shape, or cannot scale anything.</exception>
    private protected static (double[] Shifts, double[] Scales) FromTensors(SafeTensorsReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var shifts = reader.Read($"{name}.Shifts");
        var scales = reader.Read($"{name}.Scales");
        if (shifts.Shape.Count != 1 || shifts.Shape.FlattenedLength == 0 || !shifts.Shape.Equals(scales.Shape))
        {
            throw DataErrors.Malformed(
                reader.Name,
                $"tensors '{name}'",
                "shifts and scales of one number a feature",
                $"{shifts.Shape} and {scales.Shape}");
        }

        var (from, by) = (shifts.ToArray<double>(), scales.ToArray<double>());
        var unusable = Enumerable.Range(0, from.Length)
            .FirstOrDefault(i => !double.IsFinite(from[i]) || !double.IsFinite(by[i]) || by[i] <= 0, -1);
        return unusable < 0
            ? (from, by)
            : throw DataErrors.Malformed(
                reader.Name,
                $"tensors '{name}', feature {unusable}",
                "a finite shift and a finite scale above 0",
                FormattableString.Invariant($"{from[unusable]} and {by[unusable]}"));
    }

    private static Dataset<T> Like<T>(Dataset<T> dataset, T[] samples, T[] targets)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(dataset.SampleWidth, dataset.TargetWidth, samples, targets)
        {
            FeatureNames = dataset.FeatureNames,
            ClassNames = dataset.ClassNames,
        };

    private void CheckRows(int length)
    {
        if (length % Width != 0)
            throw new ArgumentException($"Expected rows of {Width} numbers, found {length} numbers.");
    }

    private void CheckWidth(int width, string part)
    {
        if (width != Width)
            throw new ArgumentException($"Expected {part} of {Width} numbers, found {width}.");
    }
}
