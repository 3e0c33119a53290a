using System.Numerics;

namespace NetDsl;

/// <summary>
/// A stream of pseudo-random bits that is the same on every machine (SplitMix64; Steele, Lea and Flood 2014).
/// </summary>
internal struct NoiseSource(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A stream of its own that begins where this one is.</summary>
    public NoiseSource Split() => new(Next());

    /// <summary>Sets each factor to 0 with the given probability p, else to 1/(1−p).</summary>
    public void DrawMask<T>(Span<T> mask, double probability)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var kept = T.CreateChecked(1 / (1 - probability));
        var threshold = (uint)Math.Round(probability * uint.MaxValue);
        for (var i = 0; i < mask.Length; i++)
            mask[i] = (uint)(Next() >> 32) < threshold ? T.Zero : kept;
    }
}
