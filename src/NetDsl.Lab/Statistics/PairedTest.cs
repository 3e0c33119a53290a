using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace NetDsl.Lab;

/// <summary>Student's test of paired differences: mean, deviation, t, two-sided p, and intervals.</summary>
/// <remarks>Student, "The Probable Error of a Mean", Biometrika 1908. t = d̄ / (s/√n), with n − 1 degrees of freedom.</remarks>
/// <param name="Count">The number n of pairs.</param>
/// <param name="Mean">The mean difference d̄.</param>
/// <param name="Deviation">The standard deviation s of the differences, of n − 1; NaN of a single pair.</param>
public sealed record PairedTest(int Count, double Mean, double Deviation)
{
    /// <summary>The standard error of the mean, s/√n.</summary>
    public double StandardError => Deviation / Math.Sqrt(Count);

    /// <summary>Student's t.</summary>
    public double T => Mean / StandardError;

    /// <summary>The degrees of freedom, n − 1.</summary>
    public int DegreesOfFreedom => Count - 1;

    /// <summary>The two-sided p: how often a |t| as large comes about where the mean is 0. It is 1 where there is a single pair.</summary>
    public double P => (Count, Deviation) switch
    {
        (1, _) => 1,
        (_, 0) => Mean == 0 ? 1 : 0,
        _ => 2 * StudentT.CDF(0, 1, DegreesOfFreedom, -Math.Abs(T)),
    };

    /// <summary>Tests differences.</summary>
    /// <param name="differences">The difference of each pair, at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static PairedTest Of(ReadOnlySpan<double> differences)
    {
        if (differences.IsEmpty)
            throw new ArgumentException("A test needs at least one pair, found none.", nameof(differences));
        double[] values = [.. differences];
        return new(values.Length, ArrayStatistics.Mean(values), ArrayStatistics.StandardDeviation(values));
    }

    /// <summary>Tests what two arms measured in the same pairs.</summary>
    /// <param name="with">What the arm with the trick measured.</param>
    /// <param name="without">What the other arm measured, in the same order.</param>
    /// <exception cref="ArgumentException">There is no pair, or one arm has more than the other.</exception>
    public static PairedTest Of(ReadOnlySpan<double> with, ReadOnlySpan<double> without)
    {
        if (with.Length != without.Length)
            throw new ArgumentException($"Pairs have two numbers each; found {with.Length} with and {without.Length} without.", nameof(without));
        var differences = new double[with.Length];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = with[i] - without[i];
        return Of(differences);
    }

    /// <summary>The interval that holds the mean in a given share of all experiments: d̄ ± t·s/√n. Of a single pair it is all numbers.</summary>
    /// <param name="level">The share: 0.95.</param>
    public Interval IntervalAt(double level)
    {
        if (Count == 1)
            return new(double.NegativeInfinity, double.PositiveInfinity);
        var half = StudentTail.Critical(1 - level, DegreesOfFreedom) * StandardError;
        return new(Mean - half, Mean + half);
    }
}
