using System.Numerics;

namespace NetDsl.Data;

/// <summary>Steps of an order, such as small, medium, large: one number, the rank, from 0 on.</summary>
public sealed class OrdinalEncoding : IEncoding
{
    /// <summary>Makes an encoding.</summary>
    /// <param name="ranks">The number of steps, at least 1.</param>
    public OrdinalEncoding(int ranks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ranks, 1);
        Count = ranks;
    }

    /// <inheritdoc/>
    public long Count { get; }

    /// <inheritdoc/>
    public int Width => 1;

    /// <inheritdoc/>
    public void Encode<T>(long label, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        this.CheckLabel(label);
        this.CheckWidth(destination.Length);
        destination[0] = T.CreateChecked(label);
    }

    /// <summary>The nearest rank; beyond the first or the last, that one.</summary>
    /// <inheritdoc/>
    public long Decode<T>(ReadOnlySpan<T> code)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        this.CheckWidth(code.Length);
        EncodingExtensions.CheckNumbers(code);
        var rank = T.Round(code[0], MidpointRounding.AwayFromZero);
        return long.Clamp(long.CreateSaturating(rank), 0, Count - 1);
    }
}
