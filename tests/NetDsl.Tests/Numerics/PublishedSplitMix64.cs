namespace NetDsl.Tests.Numerics;

/// <summary>SplitMix64 as it was published (Steele, Lea and Flood 2014), apart from the runtime's own.</summary>
internal static class PublishedSplitMix64
{
    /// <summary>A number of the stream of a seed, by its place from 0 on.</summary>
    public static ulong Number(ulong seed, int place)
    {
        var bits = seed + 0x9E3779B97F4A7C15 * (ulong)(place + 1);
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
