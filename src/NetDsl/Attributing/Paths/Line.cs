namespace NetDsl.Attributing;

/// <summary>A number that is linear in the place a on a path, until the next kink: Intercept + Slope·a.</summary>
/// <param name="Intercept">Its value at a = 0, if it were linear up to there.</param>
/// <param name="Slope">How much it grows along the whole path.</param>
internal readonly record struct Line(double Intercept, double Slope)
{
    // What rounding leaves of a difference that is 0; far above its size, far below what matters.
    private const double Tolerance = 1.0 / (1L << 46);

    /// <summary>The value at a place.</summary>
    public double At(double a) => double.FusedMultiplyAdd(Slope, a, Intercept);

    /// <summary>The sum.</summary>
    public static Line operator +(Line left, Line right) => new(left.Intercept + right.Intercept, left.Slope + right.Slope);

    /// <summary>The difference.</summary>
    public static Line operator -(Line left, Line right) => new(left.Intercept - right.Intercept, left.Slope - right.Slope);

    /// <summary>The line times a number.</summary>
    public static Line operator *(double factor, Line line) => new(factor * line.Intercept, factor * line.Slope);

    /// <summary>
    /// The sign of left − right just behind a place, where a difference of 0 has that of its slope; and where it changes next.
    /// </summary>
    /// <param name="left">The one line.</param>
    /// <param name="right">The other line.</param>
    /// <param name="a">The place.</param>
    /// <param name="next">Lowered to the place where they meet, where that lies before it.</param>
    public static int Compare(Line left, Line right, double a, ref double next)
    {
        // What lies beside an image in the eyes of a maximum is −∞, all along the path.
        if (double.IsInfinity(left.Intercept) || double.IsInfinity(right.Intercept))
            return left.Intercept.CompareTo(right.Intercept);
        var difference = left - right;
        var value = difference.At(a);
        var scale = Math.Abs(left.Intercept) + Math.Abs(left.Slope) + Math.Abs(right.Intercept) + Math.Abs(right.Slope);
        if (Math.Abs(value) <= Tolerance * scale)
            return SignOf(difference.Slope);
        if (value * difference.Slope < 0)
            next = Math.Min(next, a - value / difference.Slope);
        return SignOf(value);
    }

    // NaN has none.
    private static int SignOf(double value) => value > 0 ? 1 : value < 0 ? -1 : 0;
}
