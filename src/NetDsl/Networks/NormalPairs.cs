using System.Numerics;

namespace NetDsl;

/// <summary>Normal numbers by the method of Box and Muller (1958): of uniform u and v, √(−2·ln u) times cos 2πv and sin 2πv.</summary>
/// <remarks>Computed in <see cref="float"/> by NetDsl's own functions, whose bits are the same on every machine.</remarks>
internal static class NormalPairs
{
    /// <summary>How many pairs are drawn at most: whole vectors, however wide they are.</summary>
    public const int Most = 32;

    /// <summary>2⁻²⁴, the distance of neighbouring uniform numbers.</summary>
    private const float Grain = 1f / (1 << 24);

    /// <summary>Fills at most 2·<see cref="Most"/> places; of each pair one number lies in the first half, one in the second.</summary>
    public static void Draw<T>(Span<T> values, T deviation, ref SplitMix64 random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var pairs = (values.Length + 1) / 2;
        Span<ulong> bits = stackalloc ulong[Most];
        random.Fill(bits[..pairs]);

        // Uniform in 24 bits: u from above 0 to 1, since ln 0 is infinite, and v from 0 to below 1.
        Span<float> u = stackalloc float[Most];
        Span<float> v = stackalloc float[Most];
        for (var i = 0; i < pairs; i++)
        {
            u[i] = ((bits[i] >> 40) + 1) * Grain;
            v[i] = (bits[i] & 0xFFFFFF) * Grain;
        }

        for (var i = 0; i < pairs; i += Vector<float>.Count)
        {
            var radius = VectorMath.Sqrt(VectorMath.Log(new Vector<float>(u[i..])) * -2f);
            var angle = new Vector<float>(v[i..]) * MathF.Tau;
            (radius * VectorMath.Cos(angle)).CopyTo(u[i..]);
            (radius * VectorMath.Sin(angle)).CopyTo(v[i..]);
        }

        for (var i = 0; i < pairs; i++)
            values[i] = deviation * T.CreateTruncating(u[i]);
        for (var i = pairs; i < values.Length; i++)
            values[i] = deviation * T.CreateTruncating(v[i - pairs]);
    }
}
