using System.Globalization;

namespace NetDsl.Generator.Formulas;

/// <summary>Finite numbers as the shortest decimals that are read back as the same number.</summary>
internal static class Numerals
{
    private const double LargestPlainDouble = 1e15;
    private const double LargestPlainSingle = 1e9;

    /// <summary>The shortest decimal of a double.</summary>
    public static string Write(double value) => Integer(value, LargestPlainDouble) ?? Shortest(value, 15, 17, text => Parse(text) == value);

    /// <summary>The shortest decimal of a float.</summary>
    public static string Write(float value) => Integer(value, LargestPlainSingle) ?? Shortest(value, 1, 9, text => (float)Parse(text) == value);

    /// <summary>
    /// A number as the user wrote it: 0.044715f is 0.0447149984538555 in double, but where a float has exactly this value, its
    /// shortest decimal is meant.
    /// </summary>
    public static string WriteAsWritten(double value) => IsSingle(value) ? Write((float)value) : Write(value);

    /// <summary>Whether a float has exactly this value.</summary>
    public static bool IsSingle(double value) => (float)value == value;

    /// <summary>Reads a decimal in invariant culture; NaN where it is none.</summary>
    public static double Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private static string? Integer(double value, double limit) =>
        Math.Abs(value) < limit && Math.Floor(value) == value
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : null;

    private static string Shortest(double value, int fewest, int most, Func<string, bool> isSame)
    {
        for (var digits = fewest; ; digits++)
        {
            var text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (digits == most || isSame(text))
                return text;
        }
    }
}
