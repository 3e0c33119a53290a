namespace NetDsl.Lab;

/// <summary>
/// How many choices of signs have a sum at least as large as numbers have as they are. It takes as long as the count is large, and not
/// 2ⁿ: what is far from 0 is told quickly, of however many numbers.
/// </summary>
/// <remarks>
/// Turning the numbers of a set S takes 2·Σ_S x away, so that the sets count with Σ_S x ≤ 0. The least of them is that of all numbers
/// below 0; each other one differs from it by some numbers T, and is Σ_T |x| larger: the sets T are looked for whose Σ_T |x| is at most
/// the sum of what is below 0.
/// </remarks>
internal static class TurnedSigns
{
    // Sums of the same numbers in another order differ in their last digits, and count as equal.
    private const double Rounding = 1e-9;

    /// <summary>Counts the choices, that in which nothing is turned among them.</summary>
    /// <param name="numbers">The numbers; they are sorted by their size.</param>
    /// <param name="limit">What is more than that is not counted to its end.</param>
    public static long Count(Span<double> numbers, long limit)
    {
        var (below, size) = (0.0, 0.0);
        foreach (ref var number in numbers)
        {
            below -= Math.Min(0, number);
            number = Math.Abs(number);
            size += number;
        }

        numbers.Sort();
        return 1 + Count(numbers, below + Rounding * size, limit);
    }

    /// <summary>The sets, but the empty one, whose sum is at most what is left.</summary>
    private static long Count(ReadOnlySpan<double> sizes, double left, long limit)
    {
        var count = 0L;
        for (var i = 0; i < sizes.Length && sizes[i] <= left && count < limit; i++)
            count += 1 + Count(sizes[(i + 1)..], left - sizes[i], limit - count - 1);
        return count;
    }
}
