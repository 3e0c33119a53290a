using System.Numerics;

namespace NetDsl.Data;

/// <summary>Classes without an order: a number for each, 1 for the one that is meant and 0 for the others.</summary>
public sealed class OneHotEncoding : IEncoding
{
    /// <summary>Makes an encoding.</summary>
    /// <param name="classes">The number of classes, at least 1.</param>
    public OneHotEncoding(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        Width = classes;
    }

    /// <inheritdoc/>
    public long Count => Width;

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public void Encode<T>(long label, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        this.CheckLabel(label);
        this.CheckWidth(destination.Length);
        destination.Clear();
        destination[(int)label] = T.One;
    }

    /// <summary>The class with the largest number; of several, the first.</summary>
    /// <inheritdoc/>
    public long Decode<T>(ReadOnlySpan<T> code)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        this.CheckWidth(code.Length);
        EncodingExtensions.CheckNumbers(code);
        var best = 0;
        for (var i = 1; i < code.Length; i++)
        {
            if (code[i] > code[best])
                best = i;
        }

        return best;
    }
}
