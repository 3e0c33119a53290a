using System.Globalization;

namespace NetDsl.Data;

/// <summary>Numbers and dates as files write them.</summary>
internal static class FieldText
{
    /// <summary>Days since 1970-01-01, of which dates are made numbers.</summary>
    public static double Days(DateTime date) => (date - DateTime.UnixEpoch).TotalDays;

    /// <summary>Reads a date where there is a format of dates, else a finite number.</summary>
    public static bool TryParse(ReadOnlySpan<char> field, string? dateFormat, NumberFormatInfo format, out double number)
    {
        if (dateFormat is null)
            return TryNumber(field, format, out number);
        var valid = DateTime.TryParseExact(field, dateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        number = Days(date);
        return valid;
    }

    /// <summary>Reads a finite number.</summary>
    public static bool TryNumber(ReadOnlySpan<char> field, NumberFormatInfo format, out double number) =>
        double.TryParse(field, NumberStyles.Float, format, out number)
        && double.IsFinite(number)
        // .NET passes over zero characters behind a number.
        && !field.Contains('\0');

    /// <summary>How numbers with this separator before their decimals are written.</summary>
    public static NumberFormatInfo Format(char decimalSeparator) => new() { NumberDecimalSeparator = decimalSeparator.ToString() };

    /// <summary>
    /// Whether a text that is no number would be one, or several between semicolons, tabs or bars, if commas stood before decimals:
    /// <c>1,5</c>, or <c>5;2</c> where <c>1,5;2,25</c> was divided at its commas.
    /// </summary>
    public static bool MayHaveDecimalCommas(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(",;\t|"))
            return false;
        var format = Format(',');
        foreach (var part in text.SplitAny(';', '\t', '|'))
        {
            if (!TryNumber(text[part].Trim(), format, out _))
                return false;
        }

        return true;
    }
}
