using System.Numerics;

namespace NetDsl.Tracing;

/// <summary>To which lane of a vector each term of a sum goes.</summary>
/// <param name="Lanes">The number of lanes; 1 for a sum in order.</param>
/// <param name="Run">The number of terms after which the lanes begin again with the first one; 0 where they never do.</param>
/// <param name="Terms">The number of terms.</param>
internal readonly record struct LaneOrder(int Lanes, int Run, int Terms)
{
    /// <summary>The number of terms in the fullest lane.</summary>
    public int Depth => Run == 0
        ? (Terms + Lanes - 1) / Lanes
        : (Terms + Run - 1) / Run * ((Run + Lanes - 1) / Lanes);

    /// <summary>Refuses a width that no vector has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The width is not a power of two, or is 1.</exception>
    public static void Check(int width)
    {
        if (width < 2 || !BitOperations.IsPow2(width))
        {
            throw new ArgumentOutOfRangeException(
                nameof(width), width, "The number of lanes of a vector, a power of two from 2 on, was expected.");
        }
    }

    /// <summary>The lane to which a term goes.</summary>
    public int LaneOf(int term) => Lanes == 1 ? 0 : (Run == 0 ? term : term % Run) % Lanes;
}
