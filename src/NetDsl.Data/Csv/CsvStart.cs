using System.Text;

namespace NetDsl.Data;

/// <summary>The first line of a CSV file, looked at before the file is read: what stands between its fields, and how many they are.</summary>
internal sealed class CsvStart
{
    /// <summary>What may stand between fields, the likelier first.</summary>
    private const string Delimiters = ",;\t|";

    private CsvStart()
    {
    }

    /// <summary>What stands between fields.</summary>
    public char Delimiter { get; private set; }

    /// <summary>How many fields the first line has.</summary>
    public int Columns { get; private set; }

    /// <summary>What was read for it, which is to be read once more.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Looks at a text.</summary>
    /// <param name="text">The text; read on from where this one's <see cref="Text"/> ends.</param>
    /// <param name="options">How it is written. Where there are more columns than it allows, not all of them are counted.</param>
    /// <param name="longest">The longest line.</param>
    public static CsvStart Of(TextReader text, CsvOptions options, int longest)
    {
        var start = new CsvStart();
        var among = options.Delimiter?.ToString() ?? (options.DecimalSeparator == ',' ? Delimiters[1..] : Delimiters);
        start.Read(text, among, options.MaximumColumns, longest);
        return start;
    }

    private void Read(TextReader text, string among, int mostColumns, int longest)
    {
        var seen = new StringBuilder();
        var counts = new int[among.Length];
        var (quotation, begun) = (new Quotation(among), false);
        while (seen.Length < longest && counts.Max() < mostColumns && text.Read() is >= 0 and var code)
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
        (Delimiter, Columns, Text) = (among[most], counts[most] + 1, seen.ToString());
    }
}
