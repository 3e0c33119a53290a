using System.Globalization;

namespace NetDsl.Tracing;

/// <summary>
/// How numbers are printed: the shortest digits that read back as the same number, in the invariant culture, with the
/// minus sign of typography (U+2212), which a reader by machine replaces by a hyphen.
/// </summary>
internal static class NumberText
{
    public const char Minus = '−';

    /// <summary>A number in its number type: <c>−0.25</c>, <c>1.5e−7</c>, <c>∞</c>, <c>NaN</c>.</summary>
    public static string Of(double value, Precision precision)
    {
        if (double.IsInfinity(value))
            return value > 0 ? "∞" : "−∞";
        var digits = precision == Precision.Single
            ? ((float)value).ToString("R", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
        return Typographic(digits);
    }

    /// <summary>A whole number with its thousands apart: <c>12,345</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture).Replace('-', Minus);

    /// <summary>How many there are of something, one or more: <c>1 kink</c>, <c>12,345 kinks</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="more">What several are called, where that is not an s more.</param>
    public static string Count(long count, string one, string? more = null) => $"{Count(count)} {(count == 1 ? one : more ?? one + "s")}";

    /// <summary>An error bound with two digits, rounded up, so that what is printed is a bound as well.</summary>
    public static string Bound(double bound)
    {
        if (bound == 0 || !double.IsFinite(bound))
            return Of(bound, Precision.Double);
        var text = bound.ToString("E1", CultureInfo.InvariantCulture);
        if (double.Parse(text, CultureInfo.InvariantCulture) < bound)
        {
            var unit = Math.Pow(10, Math.Floor(Math.Log10(bound)) - 1);
            text = (bound + unit / 2).ToString("E1", CultureInfo.InvariantCulture);
        }

        return Typographic(double.Parse(text, CultureInfo.InvariantCulture).ToString("0.0E+0", CultureInfo.InvariantCulture));
    }

    /// <summary>A share with one digit, rounded up: <c>0.3 %</c>.</summary>
    public static string Percent(double share)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(share * 100)));
        return (Math.Ceiling(share * 100 / unit) * unit).ToString("0.##", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A number of six digits, for what only sums up: <c>−0.0123457</c>.</summary>
    public static string Brief(double value) => double.IsFinite(value)
        ? Typographic(value.ToString("G6", CultureInfo.InvariantCulture))
        : Of(value, Precision.Double);

    /// <summary>The bits of a number: <c>0x401AB09F</c>.</summary>
    public static string Bits(double value, Precision precision) => precision == Precision.Single
        ? $"0x{BitConverter.SingleToUInt32Bits((float)value):X8}"
        : $"0x{BitConverter.DoubleToUInt64Bits(value):X16}";

    // "-1E-07" becomes "−1e−7".
    private static string Typographic(string digits)
    {
        var exponent = digits.IndexOf('E');
        if (exponent >= 0)
        {
            var power = int.Parse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            digits = string.Create(CultureInfo.InvariantCulture, $"{digits[..exponent]}e{power}");
        }

        return digits.Replace('-', Minus);
    }
}
