using MathNet.Numerics.LinearAlgebra;

namespace NetDsl.Lab;

/// <summary>
/// Centred kernel alignment of two sets of units: ‖YᵀX‖² / (‖XᵀX‖·‖YᵀY‖) of centred columns, 0 to 1. It is the same however either space is
/// turned or scaled as a whole, so that it compares layers of which no unit is that of the other.
/// </summary>
/// <remarks>S. Kornblith et al., Similarity of neural network representations revisited, 2019.</remarks>
public static class Cka
{
    /// <summary>The linear one.</summary>
    /// <param name="x">Of each unit, its activation in all observations.</param>
    /// <param name="y">The same of the other units, in the same observations.</param>
    /// <returns>0 to 1; NaN where all units of one are the same everywhere.</returns>
    /// <exception cref="ArgumentException">There are no units, or the observations differ.</exception>
    public static double Linear(IReadOnlyList<double[]> x, IReadOnlyList<double[]> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count == 0 || y.Count == 0 || x.Concat(y).Any(unit => unit.Length != x[0].Length))
            throw new ArgumentException("Both need units, with an activation in each of the same observations.", nameof(y));
        var (one, two) = (Centred(x), Centred(y));
        var cross = two.TransposeThisAndMultiply(one).FrobeniusNorm();
        return cross * cross / (one.TransposeThisAndMultiply(one).FrobeniusNorm() * two.TransposeThisAndMultiply(two).FrobeniusNorm());
    }

    private static Matrix<double> Centred(IReadOnlyList<double[]> units) => Matrix<double>.Build.DenseOfColumns(units.Select(unit =>
    {
        var mean = unit.Average();
        return unit.Select(value => value - mean);
    }));
}
