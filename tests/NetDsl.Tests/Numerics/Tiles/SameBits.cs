using System.Numerics;

namespace NetDsl.Tests.Numerics.Tiles;

/// <summary>Whether two numbers have the same bits; one NaN is as good as another.</summary>
internal sealed class SameBits<T> : IEqualityComparer<T>
    where T : IBinaryFloatingPointIeee754<T>
{
    public bool Equals(T? x, T? y) => (T.IsNaN(x!) && T.IsNaN(y!)) || (x == y && T.IsNegative(x!) == T.IsNegative(y!));

    public int GetHashCode(T number) => number.GetHashCode();
}
