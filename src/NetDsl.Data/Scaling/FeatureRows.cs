using System.Numerics;

namespace NetDsl.Data;

/// <summary>The samples or the targets of a dataset, whichever is to be scaled.</summary>
internal readonly struct FeatureRows<T>(Dataset<T> dataset, bool targets)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The number of features.</summary>
    public int Width => targets ? dataset.TargetWidth : dataset.SampleWidth;

    /// <summary>The number of rows.</summary>
    public int Count => dataset.Count;

    /// <summary>One row.</summary>
    public ReadOnlySpan<T> this[int row] => targets ? dataset.Target(row) : dataset.Sample(row);

    /// <summary>A copy of all rows, one after the other.</summary>
    public T[] Flatten()
    {
        var flat = new T[ArrayLength.Of(Count, Width, "rows")];
        for (var row = 0; row < Count; row++)
            this[row].CopyTo(flat.AsSpan(row * Width, Width));
        return flat;
    }

    /// <summary>A feature of a row, in double precision. A dataset holds finite numbers alone.</summary>
    public double Number(int row, int feature) => double.CreateSaturating(this[row][feature]);

    /// <summary>Makes sure that there is something to learn from.</summary>
    /// <param name="name">What the caller's user calls the dataset.</param>
    /// <exception cref="ArgumentException">There are no rows, or nothing in them.</exception>
    public void RequireAny(string name)
    {
        if (Count == 0 || Width == 0)
            throw new ArgumentException("A scale cannot be learnt from an empty dataset.", name);
    }
}

/// <summary>Makes <see cref="FeatureRows{T}"/>.</summary>
internal static class FeatureRows
{
    /// <summary>The samples of a dataset.</summary>
    public static FeatureRows<T> Samples<T>(Dataset<T> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(dataset, targets: false);

    /// <summary>The targets of a dataset.</summary>
    public static FeatureRows<T> Targets<T>(Dataset<T> dataset)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(dataset, targets: true);
}
