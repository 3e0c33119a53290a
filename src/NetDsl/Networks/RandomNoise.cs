using System.Numerics;

namespace NetDsl;

/// <summary>Draws the numbers of <see cref="NoiseDescription"/>: the same from the same stream on every machine.</summary>
internal static class RandomNoise
{
    /// <summary>How many numbers are made from random bits at a time.</summary>
    private const int Portion = 2 * NormalPairs.Most;

    /// <summary>Draws a number for each place.</summary>
    public static void Draw<T>(Span<T> values, NoiseDescription noise, ref SplitMix64 random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (; values.Length > 0; values = values[Math.Min(Portion, values.Length)..])
        {
            var portion = values[..Math.Min(Portion, values.Length)];
            if (noise.Kind == NoiseKind.Bernoulli)
                DrawFactors(portion, noise.Amount, ref random);
            else
                NormalPairs.Draw(portion, T.CreateChecked(noise.Amount), ref random);
        }
    }

    /// <summary>Draws 0 with a probability p, else 1/(1−p).</summary>
    private static void DrawFactors<T>(Span<T> factors, double probability, ref SplitMix64 random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<ulong> bits = stackalloc ulong[Portion];
        bits = bits[..factors.Length];
        random.Fill(bits);

        // A table instead of a branch, which could not be foretold.
        ReadOnlySpan<T> table = [T.CreateChecked(1 / (1 - probability)), T.Zero];
        var threshold = (ulong)(probability * ulong.MaxValue);
        for (var i = 0; i < factors.Length; i++)
            factors[i] = table[bits[i] < threshold ? 1 : 0];
    }
}
