using System.Numerics;

namespace NetDsl.Data;

/// <summary>Whole numbers as the digits of the binary system, the lowest first.</summary>
public sealed class BitEncoding : IEncoding
{
    /// <summary>The most bits whose count of numbers is a <see cref="long"/>.</summary>
    public const int MaximumBits = 62;

    private readonly int _zero;

    /// <summary>Makes an encoding.</summary>
    /// <param name="bits">From 1 to <see cref="MaximumBits"/>.</param>
    /// <param name="signed">Whether a bit is −1 or 1, rather than 0 or 1.</param>
    public BitEncoding(int bits, bool signed = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, MaximumBits);
        Width = bits;
        _zero = signed ? -1 : 0;
    }

    /// <inheritdoc/>
    public long Count => 1L << Width;

    /// <inheritdoc/>
    public int Width { get; }

    /// <inheritdoc/>
    public void Encode<T>(long label, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        this.CheckLabel(label);
        this.CheckWidth(destination.Length);
        for (var bit = 0; bit < Width; bit++)
            destination[bit] = (label >> bit & 1) == 1 ? T.One : T.CreateChecked(_zero);
    }

    /// <summary>The whole number whose bits are nearest; a number in the middle counts as a bit of 1.</summary>
    /// <inheritdoc/>
    public long Decode<T>(ReadOnlySpan<T> code)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        this.CheckWidth(code.Length);
        EncodingExtensions.CheckNumbers(code);
        var middle = T.CreateChecked((1 + _zero) / 2.0);
        var number = 0L;
        for (var bit = 0; bit < Width; bit++)
        {
            if (code[bit] >= middle)
                number |= 1L << bit;
        }

        return number;
    }
}
