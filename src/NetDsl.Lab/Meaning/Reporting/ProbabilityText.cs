using System.Globalization;

namespace NetDsl.Lab;

/// <summary>Probabilities in reports, also those that a double cannot hold.</summary>
internal static class ProbabilityText
{
    private const double Least = 1e-300;

    /// <summary>The digits alone: <c>0.0123</c>, <c>&lt; 1E-300</c>.</summary>
    public static string Of(double p) => p < Least ? "< 1E-300" : p.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>An equation: <c>p = 0.0123</c>, <c>p &lt; 1E-300</c>.</summary>
    public static string Equation(double p) => p < Least ? $"p {Of(p)}" : $"p = {Of(p)}";
}
