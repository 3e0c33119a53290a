namespace NetDsl.Lab;

/// <summary>How likely Student's paired test is to find an effect, and the smallest effect that it is likely to find.</summary>
/// <remarks>Cohen, "Statistical Power Analysis for the Behavioral Sciences", 1988; of the noncentral distribution, not its normal limit.</remarks>
public static class PairedPower
{
    /// <summary>The power of which the smallest effect is told.</summary>
    public const double Usual = 0.8;

    // What is nearer to 1 is lost where it is computed.
    private const double MostPower = 1 - 1e-9;

    /// <summary>The probability that a two-sided test finds an effect.</summary>
    /// <param name="pairs">The number of pairs, at least 2.</param>
    /// <param name="effect">The true mean difference.</param>
    /// <param name="deviation">The standard deviation of the differences.</param>
    /// <param name="level">The level of the test, from 10⁻¹⁰⁰ to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such level.</exception>
    public static double Of(int pairs, double effect, double deviation, double level = 0.05) =>
        OfError(pairs - 1, effect, deviation / Math.Sqrt(pairs), level);

    /// <summary>The effect that a two-sided test finds with a given probability.</summary>
    /// <param name="pairs">The number of pairs, at least 2; of a single one no effect is large enough.</param>
    /// <param name="deviation">The standard deviation of the differences.</param>
    /// <param name="power">The probability, from the level to 1 − 10⁻⁹.</param>
    /// <param name="level">The level of the test, from 10⁻¹⁰⁰ to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such power or level.</exception>
    public static double SmallestEffect(int pairs, double deviation, double power = Usual, double level = 0.05) =>
        SmallestOfError(pairs - 1, deviation / Math.Sqrt(pairs), power, level);

    /// <summary>The probability, of a mean that has a standard error.</summary>
    internal static double OfError(int degreesOfFreedom, double effect, double standardError, double level)
    {
        if (degreesOfFreedom < 1)
            return 0;
        var critical = StudentTail.Critical(level, degreesOfFreedom);
        var noncentrality = effect / standardError;
        return 1 - NoncentralStudent.Cdf(critical, degreesOfFreedom, noncentrality)
            + NoncentralStudent.Cdf(-critical, degreesOfFreedom, noncentrality);
    }

    /// <summary>The effect, of a mean that has a standard error.</summary>
    internal static double SmallestOfError(int degreesOfFreedom, double standardError, double power, double level)
    {
        if (degreesOfFreedom < 1 || !double.IsFinite(standardError))
            return double.PositiveInfinity;
        if (standardError == 0)
            return 0;
        ArgumentOutOfRangeException.ThrowIfLessThan(power, level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(power, MostPower);
        return Bisection.Root(errors => OfError(degreesOfFreedom, errors, 1, level) - power) * standardError;
    }
}
