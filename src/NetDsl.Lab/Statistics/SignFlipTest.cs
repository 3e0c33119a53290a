using System.Numerics;

namespace NetDsl.Lab;

/// <summary>
/// The exact test of paired differences: where a trick does nothing, each difference could as well have had the other sign. The
/// two-sided p is the share of all 2ⁿ choices of signs whose |sum| is at least that which was found.
/// </summary>
/// <remarks>Fisher, "The Design of Experiments", 1935, §21. It assumes nothing of the distribution.</remarks>
/// <param name="P">The two-sided p.</param>
/// <param name="IsExact">Whether all choices were looked at; else they were drawn.</param>
/// <param name="Choices">The number of choices that were looked at or stood for.</param>
/// <param name="StandardError">The standard error of a drawn p; 0 of an exact one.</param>
/// <param name="Floor">The least p that so many pairs can give: 2/2ⁿ.</param>
public sealed record SignFlipTest(double P, bool IsExact, long Choices, double StandardError, double Floor)
{
    /// <summary>Up to how many pairs all choices are looked at.</summary>
    public const int ExactPairs = 20;

    /// <summary>How many choices are drawn where there are more pairs.</summary>
    public const int Draws = 100_000;

    // Sums of the same numbers in another order differ in their last digits, and count as equal.
    private const double Rounding = 1e-9;

    /// <summary>Tests differences.</summary>
    /// <param name="differences">The difference of each pair, at least one.</param>
    /// <param name="seed">What signs are drawn from where there are more than <see cref="ExactPairs"/> pairs.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SignFlipTest Of(ReadOnlySpan<double> differences, int seed = 0)
    {
        if (differences.IsEmpty)
            throw new ArgumentException("A test needs at least one pair, found none.", nameof(differences));
        return differences.Length <= ExactPairs ? Enumerate(differences) : Draw(differences, seed);
    }

    // Neighbours in a Gray code differ in one sign. The last sign stays: turning all of them turns the sum, and |sum| stays.
    private static SignFlipTest Enumerate(ReadOnlySpan<double> differences)
    {
        var (least, sum) = (Least(differences), Sum(differences));
        var choices = 1 << (differences.Length - 1);
        var isTurned = new bool[differences.Length];
        var reached = 0;
        for (var choice = 1; ; choice++)
        {
            if (Math.Abs(sum) >= least)
                reached++;
            if (choice == choices)
                break;
            var turned = BitOperations.TrailingZeroCount(choice);
            sum += (isTurned[turned] ? 2 : -2) * differences[turned];
            isTurned[turned] = !isTurned[turned];
        }

        return new((double)reached / choices, IsExact: true, 2L * choices, 0, FloorOf(differences.Length));
    }

    // What was found is one of the choices (Phipson and Smyth, "Permutation P-values Should Never Be Zero", 2010).
    private static SignFlipTest Draw(ReadOnlySpan<double> differences, int seed)
    {
        var least = Least(differences);
        var random = new SplitMix64((ulong)seed);
        var reached = 1;
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            var signs = 0UL;
            for (var i = 0; i < differences.Length; i++)
            {
                signs = i % 64 == 0 ? random.Next() : signs >> 1;
                sum += (signs & 1) == 0 ? differences[i] : -differences[i];
            }

            if (Math.Abs(sum) >= least)
                reached++;
        }

        var p = reached / (Draws + 1.0);
        return new(p, IsExact: false, Draws, Math.Sqrt(p * (1 - p) / Draws), FloorOf(differences.Length));
    }

    /// <summary>The least p that so many pairs can give: 2/2ⁿ.</summary>
    /// <param name="pairs">The number n of pairs.</param>
    public static double FloorOf(int pairs) => Math.ScaleB(2, -pairs);

    private static double Least(ReadOnlySpan<double> differences)
    {
        var size = 0.0;
        foreach (var difference in differences)
            size += Math.Abs(difference);
        return Math.Abs(Sum(differences)) - Rounding * size;
    }

    private static double Sum(ReadOnlySpan<double> differences)
    {
        var sum = 0.0;
        foreach (var difference in differences)
            sum += difference;
        return sum;
    }
}
