using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl.Data;

/// <summary>
/// Divides datasets at random, reproducibly: the same seed gives the same parts on every machine, no row is in two
/// parts, and every row is in one.
/// </summary>
public static partial class Split
{
    /// <summary>Divides a dataset into training, validation and test.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="train">The share to train with.</param>
    /// <param name="validation">The share to choose and stop by.</param>
    /// <param name="test">The share to judge by in the end.</param>
    /// <param name="seed">The seed of the shuffle.</param>
    /// <param name="stratify">Whether each class is divided by the same shares, up to two rows.</param>
    /// <exception cref="ArgumentException">
    /// The shares are negative or do not add up to 1, or stratifying was asked for and targets are no classes.
    /// </exception>
    public static Split<T> Of<T>(
        Dataset<T> dataset, double train, double validation, double test, int seed, bool stratify = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var parts = Rows(dataset, SplitShares.Sizes(dataset.Count, [train, validation, test]), seed, stratify);
        return new(dataset.Subset(parts[0]), dataset.Subset(parts[1]), dataset.Subset(parts[2]));
    }

    /// <summary>Divides a dataset into training and test.</summary>
    /// <inheritdoc cref="Of{T}(Dataset{T}, double, double, double, int, bool)"/>
    public static (Dataset<T> Train, Dataset<T> Test) Of<T>(
        Dataset<T> dataset, double train, double test, int seed, bool stratify = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(dataset);
        var parts = Rows(dataset, SplitShares.Sizes(dataset.Count, [train, test]), seed, stratify);
        return (dataset.Subset(parts[0]), dataset.Subset(parts[1]));
    }

    /// <summary>
    /// Divides a dataset into folds for cross-validation: each row is tested with once, and trained with otherwise.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="folds">The number of folds, at least 2, at most the number of rows.</param>
    /// <param name="seed">The seed of the shuffle.</param>
    /// <param name="stratify">Whether each class is spread evenly, up to one row.</param>
    /// <exception cref="ArgumentException">Stratifying was asked for and targets are no classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two folds, or more than rows.</exception>
    public static IReadOnlyList<(Dataset<T> Train, Dataset<T> Test)> Folds<T>(
        Dataset<T> dataset, int folds, int seed, bool stratify = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(folds, dataset.Count);

        // The first folds take the rows that are left over, so that dealing out is plain taking turns.
        var sizes = Enumerable.Range(0, folds).Select(fold => (dataset.Count + folds - 1 - fold) / folds).ToArray();
        var parts = Rows(dataset, sizes, seed, stratify);
        return
        [
            .. parts.Select((test, fold) => (
                dataset.Subset([.. parts.Where((_, other) => other != fold).SelectMany(rows => rows)]),
                dataset.Subset(test))),
        ];
    }

    /// <summary>The rows of each part, in random order.</summary>
    internal static int[][] Rows<T>(Dataset<T> dataset, int[] sizes, int seed, bool stratify)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // .NET keeps the sequence of a seeded Random the same from version to version; that of Shuffle it does not promise.
        var random = new Random(seed);
        return stratify ? Stratified(ClassGroups.Of(dataset), sizes, random) : Shuffled(dataset.Count, sizes, random);
    }

    private static int[][] Shuffled(int count, int[] sizes, Random random)
    {
        var rows = Enumerable.Range(0, count).ToArray();
        Shuffle(rows, random);
        var parts = new int[sizes.Length][];
        for (int part = 0, start = 0; part < sizes.Length; start += sizes[part], part++)
            parts[part] = rows[start..(start + sizes[part])];
        return parts;
    }

    private static int[][] Stratified(List<List<int>> classes, int[] sizes, Random random)
    {
        foreach (var rows in classes)
            Shuffle(CollectionsMarshal.AsSpan(rows), random);

        var parts = Array.ConvertAll(sizes, size => new List<int>(size));
        foreach (var (row, part) in classes.SelectMany(rows => rows).Zip(SplitShares.Deal(sizes)))
            parts[part].Add(row);

        // Within a part the rows are still in the order of their classes.
        foreach (var part in parts)
            Shuffle(CollectionsMarshal.AsSpan(part), random);
        return Array.ConvertAll(parts, part => part.ToArray());
    }

    /// <summary>Every order equally likely (Fisher and Yates, after Durstenfeld 1964).</summary>
    private static void Shuffle(Span<int> rows, Random random)
    {
        for (var last = rows.Length - 1; last > 0; last--)
        {
            var chosen = random.Next(last + 1);
            (rows[last], rows[chosen]) = (rows[chosen], rows[last]);
        }
    }
}
