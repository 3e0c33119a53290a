using System.Text;

namespace NetDsl.Data;

/// <summary>The first line of a CSV file, looked at before the file is read: what stands between its fields, and how many they are.</summary>
/// <param name="Delimiter">What stands between fields.</param>
/// <param name="Columns">How many fields the first line has.</param>
/// <param name="Text">What was read for it, which is to be read once more.</param>
internal sealed record CsvStart(char Delimiter, int Columns, string Text)
{
    /// <summary>What may stand between fields, the likelier first.</summary>
    private const string Delimiters = ",;\t|";

    /// <summary>Looks at a text.</summary>
    /// <param name="text">The text; read on from where this one's <see cref="Text"/> ends.</param>
    /// <param name="options">How it is written. Where there are more columns than it allows, not all of them are counted.</param>
    /// <param name="longest">The longest line.</param>
    public static CsvStart Of(TextReader text, CsvOptions options, int longest)
    {
        var among = options.Delimiter?.ToString() ?? (options.DecimalSeparator == ',' ? Delimiters[1..] : Delimiters);
        var seen = new StringBuilder();
        var counts = new int[among.Length];
        var (quotation, begun) = (new Quotation(among), false);
        while (seen.Length < longest && counts.Max() < options.MaximumColumns && text.Read() is >= 0 and var code)
        {
            var letter = (char)code;
            seen.Append(letter);
            quotation.Pass(letter);
            if (!quotation.IsOpen && letter is '\r' or '\n')
            {
                if (begun)
                    break;
            }
            else
            {
                begun = true;
                if (!quotation.IsOpen && among.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var delimiter)
                    counts[delimiter]++;
            }
        }

        var most = 0;
        for (var i = 1; i < counts.Length; i++)
            most = counts[i] > counts[most] ? i : most;
        return new(among[most], counts[most] + 1, seen.ToString());
    }
}
