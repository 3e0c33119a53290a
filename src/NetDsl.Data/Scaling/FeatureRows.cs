using System.Globalization;
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

    /// <summary>A feature of a row, in double precision.</summary>
    /// <exception cref="NotFiniteNumberException">It is NaN or infinite.</exception>
    public double Number(int row, int feature)
    {
        var number = double.CreateSaturating(this[row][feature]);
        return double.IsFinite(number)
            ? number
            : throw new NotFiniteNumberException(
                $"Row {row}, {(targets ? "target" : "feature")} {feature}: expected a finite number, found "
                + $"{number.ToString(CultureInfo.InvariantCulture)}.",
                number);
    }

    /// <summary>Makes sure that there is something to learn from.</summary>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public FeatureRows<T> NotEmpty() =>
        Count > 0 && Width > 0
            ? this
            : throw new ArgumentException("A scale cannot be learnt from an empty dataset.", nameof(dataset));
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
