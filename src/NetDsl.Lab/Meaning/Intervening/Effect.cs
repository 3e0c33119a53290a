using System.Globalization;
using MathNet.Numerics.Distributions;

namespace NetDsl.Lab;

/// <summary>A mean change over observations, with its interval of 95 %.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Interval">Student's interval; all numbers where there are fewer than two observations.</param>
/// <param name="Count">The number of observations.</param>
public readonly record struct Effect(double Mean, Interval Interval, int Count)
{
    /// <summary>How surely an interval holds what it is of.</summary>
    internal const double Confidence = 0.95;

    private static readonly Interval Everything = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether the effect is above 0, below it, or neither.</summary>
    internal Agreement Sign => Count < 2 ? Agreement.NotMade
        : Interval.IsAbove(0) ? Agreement.Agrees
        : Interval.IsBelow(0) ? Agreement.Contradicts
        : Agreement.Silent;

    /// <summary>The mean of changes.</summary>
    internal static Effect Of(ReadOnlySpan<double> changes)
    {
        if (changes.IsEmpty)
            return new(double.NaN, Everything, 0);
        var test = PairedTest.Of(changes);
        return new(test.Mean, test.IntervalAt(Confidence), changes.Length);
    }

    /// <summary>The difference of two means of different observations, by Welch's interval.</summary>
    /// <remarks>B. L. Welch, The generalization of "Student's" problem when several different population variances are involved, 1947.</remarks>
    internal static Effect Difference(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        if (one.Length < 2 || other.Length < 2)
            return new(double.NaN, Everything, Math.Min(one.Length, other.Length));
        var (first, second) = (PairedTest.Of(one), PairedTest.Of(other));
        var mean = first.Mean - second.Mean;
        var (a, b) = (first.StandardError * first.StandardError, second.StandardError * second.StandardError);
        if (a + b == 0)
            return new(mean, new(mean, mean), one.Length + other.Length);
        var freedom = (a + b) * (a + b) / (a * a / (one.Length - 1) + b * b / (other.Length - 1));
        var half = StudentT.InvCDF(0, 1, freedom, (1 + Confidence) / 2) * Math.Sqrt(a + b);
        return new(mean, new(mean - half, mean + half), one.Length + other.Length);
    }

    /// <summary>The mean and its interval: <c>+0.31 [0.25, 0.37]</c>.</summary>
    public override string ToString() => Count < 2
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{Mean:+0.####;−0.####;0} [{Interval.Low:0.####;−0.####;0}, {Interval.High:0.####;−0.####;0}]");
}
