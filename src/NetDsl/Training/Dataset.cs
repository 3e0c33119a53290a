using System.Numerics;

namespace NetDsl;

/// <summary>Makes datasets.</summary>
public static class Dataset
{
    /// <summary>
    /// Makes a dataset of samples and their classes. The targets are one-hot: 1 in the column of the class, 0 elsewhere.
    /// </summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="samples">The samples: rows × <paramref name="sampleWidth"/> values, which are not copied.</param>
    /// <param name="sampleWidth">The number of values of one sample, at least 1.</param>
    /// <param name="labels">The class of each sample, from 0 to below <paramref name="classes"/>.</param>
    /// <param name="classes">The number of classes, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A label is out of range; the message names its row.</exception>
    /// <exception cref="ArgumentException">
    /// The values do not fill whole rows, or samples and labels differ in number.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">
    /// A value is NaN or infinite; the message names its row and column.
    /// </exception>
    public static Dataset<T> Classification<T>(
        ReadOnlyMemory<T> samples, int sampleWidth, ReadOnlySpan<int> labels, int classes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if ((long)labels.Length * classes > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(classes),
                classes,
                $"{labels.Length} one-hot targets of {classes} classes are more numbers than a block of memory holds, {Array.MaxLength}. "
                + "A loss with Sparse = true takes the number of the class as target.");
        }

        var targets = new T[labels.Length * classes];
        for (var row = 0; row < labels.Length; row++)
        {
            if ((uint)labels[row] >= (uint)classes)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels), labels[row], $"The label of row {row} must lie from 0 to {classes - 1}.");
            }

            targets[row * classes + labels[row]] = T.One;
        }

        return new(sampleWidth, classes, samples, targets);
    }
}
