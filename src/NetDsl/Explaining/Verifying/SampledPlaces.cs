using System.Numerics;

namespace NetDsl.Verifying;

/// <summary>
/// Some of many places, spread so that neither rows nor columns nor the places of a tile are favoured: multiples of the golden section
/// of their number, modulo it.
/// </summary>
internal static class SampledPlaces
{
    /// <summary>The places.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="asked">How many are wanted; all in order, where that is as many.</param>
    public static IEnumerable<int> Of(int count, long asked)
    {
        if (asked >= count)
        {
            for (var place = 0; place < count; place++)
                yield return place;
            yield break;
        }

        var step = Math.Max(1, (long)(count * 0.6180339887498949));
        while (BigInteger.GreatestCommonDivisor(step, count) != 1)
            step++;
        for (long i = 0; i < asked; i++)
            yield return (int)(i * step % count);
    }
}
