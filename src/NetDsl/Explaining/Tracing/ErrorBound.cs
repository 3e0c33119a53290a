namespace NetDsl.Tracing;

/// <summary>
/// Bounds on |V − E| of one operation, V computed in the network's number type from its operands' V, E in double from
/// their E. With b on top of an operand's bound, the triangle inequality over f(V) and f(E) gives
/// |fl(f(V)) − fl(f(E))| ≤ (rounding of V) + |f(V) − f(E)| + (rounding of E); the middle part is what is propagated.
/// </summary>
internal static class ErrorBound
{
    // The bounds themselves are computed in double, from a handful of operations: this covers their own rounding.
    private const double Slack = 1 + 1.0 / (1L << 40);

    /// <summary>The bound of a result that was rounded once in each number type.</summary>
    public static double Rounded(double value, double exact, double propagated, Precision precision) =>
        Total(value, exact, Rounding.Error(value, precision) + propagated + Rounding.Error(exact, Precision.Double));

    /// <summary>The bound of a result whose parts are summed up already.</summary>
    /// <remarks>
    /// The model of rounding says nothing about overflow: the bound is ∞ then, and 0 where both ended at the same.
    /// </remarks>
    public static double Total(double value, double exact, double sum)
    {
        if (double.IsFinite(value) && double.IsFinite(exact))
            return double.IsNaN(sum) ? double.PositiveInfinity : sum * Slack;
        return value.Equals(exact) ? 0 : double.PositiveInfinity;
    }

    /// <summary>x·y − x′·y′ = x·(y − y′) + y′·(x − x′).</summary>
    public static double OfProduct(Estimate x, Estimate y) =>
        Times(y.Bound, Math.Abs(x.Value)) + Times(x.Bound, Math.Abs(y.Exact));

    /// <summary>x/y − x′/y′ = (x − x′)/y − (x′/y′)·(y − y′)/y.</summary>
    public static double OfQuotient(Estimate x, Estimate y) =>
        Times(x.Bound, 1 / Math.Abs(y.Value)) + Times(y.Bound, Math.Abs(x.Exact / y.Exact) / Math.Abs(y.Value));

    /// <summary>√x − √x′ = (x − x′) / (√x + √x′), and at most √|x − x′|, which is less near 0.</summary>
    public static double OfSquareRoot(Estimate x) => Math.Min(Times(x.Bound, 1 / (Math.Sqrt(x.Value) + Math.Sqrt(x.Exact))), Math.Sqrt(x.Bound));

    /// <summary>An operand's bound times a steepness; an operand without error passes none on, however steep it is.</summary>
    public static double Times(double bound, double steepness) => bound == 0 ? 0 : bound * steepness;
}
