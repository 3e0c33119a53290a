using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace NetDsl.Lab;

/// <summary>The noncentral distribution of Student: of (Z + δ)/(χ/√ν).</summary>
internal static class NoncentralStudent
{
    private const int Nodes = 128;

    // Chi has a deviation of about 1/√2 however many degrees of freedom: beyond 8 there is nothing left of a double.
    private const double Reach = 8;

    /// <summary>P(T ≤ t) = ∫ Φ(t·x/√ν − δ)·f(x) dx, where f is the density of chi with ν degrees of freedom.</summary>
    public static double Cdf(double t, int degreesOfFreedom, double noncentrality)
    {
        var root = Math.Sqrt(degreesOfFreedom);
        return GaussLegendreRule.Integrate(
            x => Normal.CDF(0, 1, t * x / root - noncentrality) * Math.Exp(Chi.PDFLn(degreesOfFreedom, x)),
            Math.Max(0, root - Reach),
            root + Reach,
            Nodes);
    }
}
