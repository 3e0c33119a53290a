using System.Globalization;

namespace NetDsl.Lab;

/// <summary>Probabilities in reports, also those that a double cannot hold.</summary>
internal static class ProbabilityText
{
    private const double Least = 1e-300;

    /// <summary>The digits alone: <c>0.0123</c>, <c>1.5e−12</c>, <c>&lt; 1e−300</c>.</summary>
    public static string Of(double p) => p < Least
        ? "< 1e−300"
        : p.ToString(p < 1e-4 ? "0.##e-0" : "G3", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>An equation: <c>p = 0.0123</c>, <c>p &lt; 1e−300</c>.</summary>
    public static string Equation(double p) => p < Least ? $"p {Of(p)}" : $"p = {Of(p)}";
}
