namespace NetDsl.Lab.Tests;

/// <summary>Samples of which everything is known.</summary>
internal static class Planted
{
    /// <summary>All samples of bits, the lowest bit first, with its number as label.</summary>
    public static Observations TruthTable(int bits)
    {
        var samples = new float[bits << bits];
        for (var at = 0; at < samples.Length; at++)
            samples[at] = at / bits >> at % bits & 1;
        return Observations.Exhaustive(samples, [.. Enumerable.Range(0, 1 << bits)]);
    }
}
