using System.Numerics;

namespace NetDsl.Lab;

/// <summary>Effects and interactions of a full 2ᵏ factorial design.</summary>
/// <remarks>Yates, "The Design and Analysis of Factorial Experiments", 1937.</remarks>
public static class FactorialContrast
{
    /// <summary>
    /// The effect of a factor, or the interaction of several: 2/2ᵏ·Σ ±y, where the sign is the product of the factors' own, + where one
    /// is on. Of one factor it is the mean with it less the mean without; of two, half of what one adds to the effect of the other.
    /// </summary>
    /// <param name="cells">What each of the 2ᵏ cells measured; bit i of a cell's place says whether factor i is on.</param>
    /// <param name="factors">The factors as bits, at least one.</param>
    /// <exception cref="ArgumentException">The number of cells is no power of two, or there is no such factor.</exception>
    public static double Of(ReadOnlySpan<double> cells, int factors)
    {
        if (!BitOperations.IsPow2(cells.Length))
            throw new ArgumentException($"A factorial of k factors has 2ᵏ cells, found {cells.Length}.", nameof(cells));
        if (factors < 1 || factors >= cells.Length)
            throw new ArgumentOutOfRangeException(nameof(factors), factors, $"Of {cells.Length} cells, factors are from 1 to {cells.Length - 1} as bits.");
        var sum = 0.0;
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var areOff = BitOperations.PopCount((uint)(factors & ~cell));
            sum += areOff % 2 == 0 ? cells[cell] : -cells[cell];
        }

        return 2 * sum / cells.Length;
    }
}
