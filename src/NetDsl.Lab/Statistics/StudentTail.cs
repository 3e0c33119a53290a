using MathNet.Numerics;

namespace NetDsl.Lab;

/// <summary>The tails of Student's distribution, also where they are tiny: as far out as numbers go.</summary>
internal static class StudentTail
{
    /// <summary>The least level of which the critical value is told.</summary>
    public const double LeastLevel = 1e-100;

    /// <summary>P(|T| > t) = I(ν/(ν + t²); ν/2, 1/2), where I is the regularised incomplete beta function.</summary>
    public static double Beyond(double t, int degreesOfFreedom) =>
        SpecialFunctions.BetaRegularized(degreesOfFreedom / 2.0, 0.5, degreesOfFreedom / (degreesOfFreedom + t * t));

    /// <summary>The t with P(|T| > t) = level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is below <see cref="LeastLevel"/>, or not below 1.</exception>
    public static double Critical(double level, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, LeastLevel);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        return Bisection.Root(t => level - Beyond(t, degreesOfFreedom));
    }
}
