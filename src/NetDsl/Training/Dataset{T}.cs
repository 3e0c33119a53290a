using System.Globalization;
using System.Numerics;

namespace NetDsl;

/// <summary>
/// Samples and their targets, one row each. The rows lie one after the other in two blocks of memory, which the dataset
/// and its subsets share and do not copy.
/// </summary>
/// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class Dataset<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<T> _samples;
    private readonly ReadOnlyMemory<T> _targets;
    private readonly int[]? _rows;

    /// <summary>Makes a dataset over memory of the caller, which must not change as long as the dataset is in use.</summary>
    /// <param name="sampleWidth">The number of values of one sample, at least 1.</param>
    /// <param name="targetWidth">
    /// The number of values of one target; 0 where there is nothing to be learned from outside.
    /// </param>
    /// <param name="samples">The samples: rows × <paramref name="sampleWidth"/> values.</param>
    /// <param name="targets">The targets: rows × <paramref name="targetWidth"/> values.</param>
    /// <exception cref="ArgumentOutOfRangeException">A width is too small.</exception>
    /// <exception cref="ArgumentException">
    /// The values do not fill whole rows, or samples and targets differ in rows.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">
    /// A value is NaN or infinite; the message names its row and column.
    /// </exception>
    public Dataset(int sampleWidth, int targetWidth, ReadOnlyMemory<T> samples, ReadOnlyMemory<T> targets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleWidth, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(targetWidth);
        (SampleWidth, TargetWidth, _samples, _targets) = (sampleWidth, targetWidth, samples, targets);
        if (samples.Length % sampleWidth != 0)
        {
            throw new ArgumentException(
                $"{samples.Length} values are not whole samples of {sampleWidth} values each.", nameof(samples));
        }

        Count = samples.Length / sampleWidth;
        if (targets.Length != (long)Count * targetWidth)
        {
            throw new ArgumentException(
                $"{Count} samples need {(long)Count * targetWidth} target values, {targetWidth} each; "
                + $"there are {targets.Length}.",
                nameof(targets));
        }

        RequireFinite("sample", samples.Span, sampleWidth);
        RequireFinite("target", targets.Span, targetWidth);
    }

    private Dataset(Dataset<T> origin, int[] rows)
    {
        (SampleWidth, TargetWidth) = (origin.SampleWidth, origin.TargetWidth);
        (_samples, _targets) = (origin._samples, origin._targets);
        (FeatureNames, ClassNames) = (origin.FeatureNames, origin.ClassNames);
        (_rows, Count) = (rows, rows.Length);
    }

    private Dataset(Dataset<T> origin)
    {
        (SampleWidth, TargetWidth) = (origin.SampleWidth, origin.SampleWidth);
        (_samples, _targets) = (origin._samples, origin._samples);
        (_rows, Count, FeatureNames) = (origin._rows, origin.Count, origin.FeatureNames);
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of values of one sample.</summary>
    public int SampleWidth { get; }

    /// <summary>The number of values of one target.</summary>
    public int TargetWidth { get; }

    /// <summary>The names of the values of a sample, if they have names: <see cref="SampleWidth"/> of them.</summary>
    public IReadOnlyList<string>? FeatureNames { get; init => field = RequireNames(value, SampleWidth, "features"); }

    /// <summary>
    /// The names of the classes, if the targets are classes that have names: two where the target is one bit, one for each
    /// column where it is one-hot, and as many as there are classes where it holds their numbers.
    /// </summary>
    public IReadOnlyList<string>? ClassNames
    {
        get;
        init => field = value is null or { Count: >= 2 }
            ? value
            : throw new ArgumentException($"Classes are at least 2, found {value.Count} names.", nameof(value));
    }

    /// <summary>The sample of a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<T> Sample(int row) => _samples.Span.Slice(OriginalRow(row) * SampleWidth, SampleWidth);

    /// <summary>The target of a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<T> Target(int row) => _targets.Span.Slice(OriginalRow(row) * TargetWidth, TargetWidth);

    /// <summary>
    /// Where a row of a subset lies in the dataset that was made first; the row itself where this is that dataset.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public int OriginalRow(int row) => (uint)row < (uint)Count
        ? _rows is null ? row : _rows[row]
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"There are {Count} rows, counted from 0.");

    /// <summary>Makes a dataset of some rows in the order given, without copying their values.</summary>
    /// <param name="rows">Rows of this dataset; one may occur several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Dataset<T> Subset(ReadOnlySpan<int> rows)
    {
        var originals = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            originals[i] = OriginalRow(rows[i]);
        return new(this, originals);
    }

    /// <summary>
    /// Makes a dataset of the same samples, each of which is its own target: for a network that is to give back what it was
    /// shown. Copies no values.
    /// </summary>
    public Dataset<T> WithSamplesAsTargets() => new(this);

    /// <summary>Whether two datasets are rows of one, so that <see cref="OriginalRow"/> of both counts the same rows.</summary>
    internal bool IsOfSameMemory(Dataset<T> other) => _samples.Equals(other._samples);

    private static void RequireFinite(string kind, ReadOnlySpan<T> values, int width)
    {
        if (Finiteness.All(values))
            return;
        var at = 0;
        while (T.IsFinite(values[at]))
            at++;
        throw new NotFiniteNumberException(
            $"The {kind} of row {at / width} holds {values[at].ToString(null, CultureInfo.InvariantCulture)} in column "
            + $"{at % width}; every value must be finite. Leave the row out or fill the gap. Rows and columns count from 0.",
            double.CreateTruncating(values[at]));
    }

    private static IReadOnlyList<string>? RequireNames(IReadOnlyList<string>? names, int count, string kind) =>
        names is null || names.Count == count
            ? names
            : throw new ArgumentException($"There are {count} {kind} and {names.Count} names.", nameof(names));
}
