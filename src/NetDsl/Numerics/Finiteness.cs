using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>Looks for NaN and infinity.</summary>
internal static class Finiteness
{
    /// <summary>Whether all values are finite; so are none. (The tensor primitive says that none are not.)</summary>
    public static bool All<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        values.IsEmpty || TensorPrimitives.IsFiniteAll(values);
}
