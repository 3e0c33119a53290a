using System.Numerics;

namespace NetDsl.Data;

/// <summary>A way to show one of several things, numbered from 0 on, to a network as a few numbers.</summary>
public interface IEncoding
{
    /// <summary>How many things there are.</summary>
    long Count { get; }

    /// <summary>How many numbers stand for one of them.</summary>
    int Width { get; }

    /// <summary>Writes the numbers that stand for a thing.</summary>
    /// <param name="label">From 0 to below <see cref="Count"/>.</param>
    /// <param name="destination">Room for <see cref="Width"/> numbers.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such thing.</exception>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    void Encode<T>(long label, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The thing for which numbers stand, or whose numbers are nearest to them.</summary>
    /// <param name="code">As many numbers as <see cref="Width"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers.</exception>
    /// <exception cref="NotFiniteNumberException">A number is NaN.</exception>
    long Decode<T>(ReadOnlySpan<T> code)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
