using System.Numerics;

namespace NetDsl.Data;

public sealed partial class CsvTable
{
    /// <summary>All rows as a dataset.</summary>
    /// <remarks>
    /// Where values are missing, the file counts as the training part: they become the means over all its rows. Use
    /// <see cref="Split{T}"/> to have it divided first, or give the means of another file.
    /// </remarks>
    /// <exception cref="InvalidDataException">
    /// A number is beyond the range of <typeparamref name="T"/>, or a missing one has no mean; the message names the line.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The columns that were read hold no feature, or the rows more numbers than one array can.
    /// </exception>
    public Dataset<T> ToDataset<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ToDataset<T>(Means());

    /// <summary>All rows as a dataset, with means that were learnt elsewhere.</summary>
    /// <param name="means">What <see cref="Means()"/> of the training file returned.</param>
    /// <exception cref="ArgumentException">There are more or fewer means than columns.</exception>
    /// <inheritdoc cref="ToDataset{T}()"/>
    public Dataset<T> ToDataset<T>(ReadOnlySpan<double> means)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (means.Length != _columns.Length)
        {
            throw new ArgumentException(
                $"{Name} has {_columns.Length} columns; {means.Length} means were given.", nameof(means));
        }

        if (FeatureNames.Count == 0)
            throw new InvalidOperationException($"A dataset needs features; of {Name} only targets were read.");

        var samples = new T[Length(FeatureNames.Count)];
        var targets = new T[Length(TargetNames.Count)];
        var nextSample = samples.AsSpan();
        var nextTarget = targets.AsSpan();
        for (var row = 0; row < Count; row++)
        {
            for (var column = 0; column < _columns.Length; column++)
            {
                ref var next = ref _columns[column].IsTarget ? ref nextTarget : ref nextSample;
                Write(row, column, means[column], next);
                next = next[_columns[column].Width..];
            }
        }

        return new(FeatureNames.Count, TargetNames.Count, samples, targets)
        {
            FeatureNames = FeatureNames,
            ClassNames = Classes.Count >= 2 && Classes.Count == TargetNames.Count ? Classes : null,
        };
    }

    /// <summary>
    /// Divides the rows into training, validation and test; what is missing becomes the mean over the training part.
    /// </summary>
    /// <inheritdoc cref="Data.Split.Of{T}(Dataset{T}, double, double, double, int, bool)"/>
    public Split<T> Split<T>(double train, double validation, double test, int seed, bool stratify = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Features with values missing do not count for the division, so any means will do for it.
        var sizes = SplitShares.Sizes(Count, [train, validation, test]);
        var parts = Data.Split.Rows(ToDataset<T>(new double[_columns.Length]), sizes, seed, stratify);
        var dataset = ToDataset<T>(Means(parts[0]));
        return new(dataset.Subset(parts[0]), dataset.Subset(parts[1]), dataset.Subset(parts[2]));
    }

    /// <summary>The mean of each column over all rows that have a value, for another file to be read with.</summary>
    /// <returns>
    /// A number for each column that was read: 0 for those that have no mean, NaN for those without any value.
    /// </returns>
    public double[] Means() => Means([.. Enumerable.Range(0, Count)]);

    private double[] Means(ReadOnlySpan<int> rows)
    {
        var means = new double[_columns.Length];
        for (var column = 0; column < means.Length; column++)
        {
            if (!_columns[column].HasMean)
                continue;

            var present = 0;
            means[column] = double.NaN;
            foreach (var row in rows)
            {
                var number = Row(row)[column];
                if (!double.IsNaN(number))
                    means[column] = present++ == 0 ? number : means[column] + (number - means[column]) / present;
            }
        }

        return means;
    }

    /// <summary>Writes a field as the numbers that stand for it.</summary>
    private void Write<T>(int row, int column, double mean, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var number = Row(row)[column];
        var value = double.IsNaN(number) ? mean : number;
        if (!_columns[column].Write(value, destination))
        {
            throw DataErrors.Malformed(
                Name,
                $"line {_lines[row]}, {_places[column].Title}",
                $"a number in the range of {typeof(T).Name}",
                double.IsNaN(value)
                    ? "none, and none in the training part to take the mean of"
                    : FormattableString.Invariant($"{value}"));
        }
    }

    private int Length(int width) => (long)Count * width <= Array.MaxLength
        ? Count * width
        : throw new InvalidOperationException(
            $"{Name} has {Count} rows of {width} numbers, more than one array can hold: read fewer columns or categories.");
}
