using System.Numerics;

namespace NetDsl.Data;

/// <summary>What all encodings have in common.</summary>
public static class EncodingExtensions
{
    /// <summary>The numbers that stand for a row of things, one after the other.</summary>
    /// <param name="encoding">The encoding.</param>
    /// <param name="labels">The things.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such thing; the message names its place.</exception>
    public static T[] EncodeAll<T>(this IEncoding encoding, ReadOnlySpan<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(encoding);
        var codes = new T[ArrayLength.Of(labels.Length, encoding.Width, "codes")];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] < 0 || labels[i] >= encoding.Count)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(labels), labels[i], $"Label {i}: expected 0 to {encoding.Count - 1}, found {labels[i]}.");
            }

            encoding.Encode(labels[i], codes.AsSpan(i * encoding.Width, encoding.Width));
        }

        return codes;
    }

    internal static void CheckLabel(this IEncoding encoding, long label)
    {
        if (label < 0 || label >= encoding.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(label), label, $"Expected a label from 0 to {encoding.Count - 1}, found {label}.");
        }
    }

    internal static void CheckWidth(this IEncoding encoding, int length)
    {
        if (length != encoding.Width)
            throw new ArgumentException($"Expected {encoding.Width} numbers, found {length}.");
    }

    internal static void CheckNumbers<T>(ReadOnlySpan<T> code)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (T.IsNaN(code[i]))
                throw new NotFiniteNumberException($"Number {i} of {code.Length} is NaN: it is near to nothing.");
        }
    }
}
