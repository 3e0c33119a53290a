namespace NetDsl.Verifying;

/// <summary>Compares two sums of the same numbers, which were added in different orders.</summary>
internal static class ReorderedSum
{
    /// <summary>
    /// Whether both are the same but for rounding, or not finite in the same way. Null where one is NaN and the other infinite: of what
    /// exceeds the largest number, and its opposite, the order decides.
    /// </summary>
    /// <param name="one">The one sum.</param>
    /// <param name="other">The other sum.</param>
    /// <param name="tolerance">What rounding may make of their distance.</param>
    public static bool? Agrees(double one, double other, double tolerance)
    {
        if (double.IsFinite(one) && double.IsFinite(other))
            return Math.Abs(one - other) <= tolerance;
        if (double.IsFinite(one) || double.IsFinite(other))
            return false;
        return one.Equals(other) ? true : double.IsNaN(one) || double.IsNaN(other) ? null : false;
    }
}
