namespace NetDsl.Tracing;

/// <summary>The two number types, as the analysis of rounding errors sees them (Higham 2002, chapters 2 and 3).</summary>
internal static class Rounding
{
    private const double SingleUnitRoundoff = 1.0 / (1L << 24);
    private const double DoubleUnitRoundoff = 1.0 / (1L << 53);
    private const double LeastNormalSingle = 1.17549435082228751e-38; // 2^−126
    private const double LeastNormalDouble = 2.2250738585072014e-308; // 2^−1022

    /// <summary>u: the largest relative error of one rounded operation.</summary>
    public static double UnitRoundoff(Precision precision) =>
        precision == Precision.Single ? SingleUnitRoundoff : DoubleUnitRoundoff;

    /// <summary>η: the largest absolute error of one rounded operation where results are subnormal.</summary>
    public static double Underflow(Precision precision) =>
        precision == Precision.Single ? float.Epsilon / 2.0 : double.Epsilon;

    /// <summary>The smallest number with all of its digits; those below it are subnormal.</summary>
    public static double LeastNormal(Precision precision) => precision == Precision.Single ? LeastNormalSingle : LeastNormalDouble;

    /// <summary>|fl(x∘y) − x∘y| ≤ u·|fl(x∘y)| + η.</summary>
    public static double Error(double result, Precision precision) =>
        UnitRoundoff(precision) * Math.Abs(result) + Underflow(precision);

    /// <summary>γₙ = n·u / (1 − n·u): the largest relative error of a term that goes through n roundings.</summary>
    public static double Gamma(int roundings, Precision precision)
    {
        var accumulated = roundings * UnitRoundoff(precision);
        return accumulated < 1 ? accumulated / (1 - accumulated) : double.PositiveInfinity;
    }

    /// <summary>The nearest number of a type, widened.</summary>
    public static double To(Precision precision, double value) => precision == Precision.Single ? (float)value : value;
}
