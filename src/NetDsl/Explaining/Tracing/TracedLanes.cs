using System.Numerics;

namespace NetDsl.Tracing;

/// <summary>What sums and maxima in lanes share: how the lanes become one number.</summary>
internal static class TracedLanes
{
    /// <summary>Refuses a width that no vector has.</summary>
    public static void Check(int width)
    {
        if (width < 2 || !BitOperations.IsPow2(width))
        {
            throw new ArgumentOutOfRangeException(
                nameof(width), width, "The number of lanes of a vector, a power of two from 2 on, was expected.");
        }
    }

    /// <summary>How often a number of lanes can be halved.</summary>
    public static int Halvings(int lanes) => BitOperations.Log2((uint)lanes);

    /// <summary>Joins lane i with lane i + half, over and over by halves.</summary>
    public static T Fold<T>(T[] lanes, Func<T, T, T> join)
    {
        for (var half = lanes.Length / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
                lanes[i] = join(lanes[i], lanes[i + half]);
        }

        return lanes[0];
    }
}
