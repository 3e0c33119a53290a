namespace NetDsl.Tracing;

/// <summary>How xʸ passes its operands' errors on.</summary>
internal static class PowerSlope
{
    /// <summary>
    /// max|∂/∂x|·|x − x′| + max|∂/∂y|·|y − y′| with ∂/∂x = y·xʸ⁻¹ and ∂/∂y = xʸ·ln x. Over a box these take their largest
    /// magnitudes at corners, since xʸ is monotonic in each operand.
    /// </summary>
    public static double Propagated(Estimate x, Estimate y)
    {
        double[] bases = [Math.Abs(x.Value), Math.Abs(x.Exact)];
        double[] exponents = [y.Value, y.Exact];
        var byBase = exponents.Max(Math.Abs) * Largest(bases, exponents.Select(exponent => exponent - 1));
        var byExponent = bases.Max(x => Math.Abs(Math.Log(x))) * Largest(bases, exponents);
        var crossesZero = x.Value * x.Exact < 0;
        return ErrorBound.Times(x.Bound, crossesZero && exponents.Min() < 1 ? double.PositiveInfinity : byBase)
            + ErrorBound.Times(y.Bound, byExponent);
    }

    private static double Largest(IEnumerable<double> bases, IEnumerable<double> exponents) =>
        bases.SelectMany(_ => exponents, Math.Pow).Max();
}
