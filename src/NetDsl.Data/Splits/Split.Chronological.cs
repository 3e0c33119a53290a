using System.Numerics;

namespace NetDsl.Data;

public static partial class Split
{
    /// <summary>
    /// Divides a dataset whose rows are in the order of time: training comes first, test last. What lies between is left
    /// out, so that nothing that is forecast in one part is forecast in the next.
    /// </summary>
    /// <remarks>
    /// A sample of the test may show numbers that were targets in training: at that time they are known. Scales and the like
    /// are learnt from the training part alone.
    /// </remarks>
    /// <param name="dataset">The dataset, such as <see cref="SeriesWindows"/> makes it.</param>
    /// <param name="train">The share to train with.</param>
    /// <param name="validation">The share to choose and stop by.</param>
    /// <param name="test">The share to judge by in the end.</param>
    /// <param name="gap">
    /// The number of rows to leave out between two parts: one fewer than the horizon, where a target has several steps.
    /// </param>
    /// <exception cref="ArgumentException">The shares are negative or do not add up to 1, or gaps leave no rows.</exception>
    public static Split<T> Chronological<T>(
        Dataset<T> dataset, double train, double validation, double test, int gap = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var parts = InOrder(dataset, [train, validation, test], gap);
        return new(parts[0], parts[1], parts[2]);
    }

    /// <summary>Divides a dataset whose rows are in the order of time into training and test.</summary>
    /// <inheritdoc cref="Chronological{T}(Dataset{T}, double, double, double, int)"/>
    public static (Dataset<T> Train, Dataset<T> Test) Chronological<T>(
        Dataset<T> dataset, double train, double test, int gap = 0)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var parts = InOrder(dataset, [train, test], gap);
        return (parts[0], parts[1]);
    }

    private static Dataset<T>[] InOrder<T>(Dataset<T> dataset, ReadOnlySpan<double> shares, int gap)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentOutOfRangeException.ThrowIfNegative(gap);
        var rows = dataset.Count - (long)gap * (shares.Length - 1);
        if (rows < 0 || (rows == 0 && gap > 0))
        {
            throw new ArgumentException(
                $"{dataset.Count} rows have no room for {shares.Length - 1} gaps of {gap}.", nameof(gap));
        }

        var sizes = SplitShares.Sizes((int)rows, shares);
        var parts = new Dataset<T>[sizes.Length];
        for (int part = 0, start = 0; part < sizes.Length; start += sizes[part] + gap, part++)
            parts[part] = dataset.Subset([.. Enumerable.Range(start, sizes[part])]);
        return parts;
    }
}
