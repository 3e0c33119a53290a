using System.Globalization;

namespace NetDsl.Lab;

/// <summary>Numbers as reports print them.</summary>
internal static class Figure
{
    // A minus as long as a plus, so that columns stand below each other.
    private const string Minus = "−";

    // From here on four digits would be an exponent, and whole numbers are read more easily.
    private const double Large = 999.95;

    public static string Text(double value) => value switch
    {
        double.NaN => "–",
        0 => "0",
        >= Large or <= -Large when Math.Abs(value) < 1e15 => value.ToString("N0", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal),
        _ => value.ToString("G4", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal),
    };

    public static string Signed(double value) => value > 0 ? $"+{Text(value)}" : Text(value);

    public static string P(double p) => p < 0.0001 ? "<0.0001" : p.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things: 1 run, 2 runs.</summary>
    public static string Count(long number, string thing) => $"{Whole(number)} {thing}{(number == 1 ? "" : "s")}";

    public static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
