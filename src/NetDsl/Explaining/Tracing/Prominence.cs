namespace NetDsl.Tracing;

/// <summary>By what numbers are ordered that stand out: NaN, which no comparison finds, comes before all others.</summary>
internal static class Prominence
{
    /// <summary>Of terms: their size.</summary>
    public static double OfSize(double value) => double.IsNaN(value) ? double.PositiveInfinity : Math.Abs(value);

    /// <summary>Of candidates for a maximum: the value itself.</summary>
    public static double OfValue(double value) => double.IsNaN(value) ? double.PositiveInfinity : value;
}
