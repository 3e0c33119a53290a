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
        if (t == 0)
            return Normal.CDF(0, 1, -noncentrality);
        var root = Math.Sqrt(degreesOfFreedom);
        var (least, most) = (Math.Max(0, root - Reach), root + Reach);

        // Φ goes from 0 to 1 around one place, quickly where |t| is large: what is beside it is told by the distribution of chi alone.
        var (centre, width) = (noncentrality * root / t, Reach * root / Math.Abs(t));
        var (low, high) = (Math.Clamp(centre - width, least, most), Math.Clamp(centre + width, least, most));
        var around = GaussLegendreRule.Integrate(
            x => Normal.CDF(0, 1, t * x / root - noncentrality) * Math.Exp(Chi.PDFLn(degreesOfFreedom, x)), low, high, Nodes);
        return around + (t > 0 ? 1 - Chi.CDF(degreesOfFreedom, high) : Chi.CDF(degreesOfFreedom, low));
    }
}
