using System.Text;

namespace NetDsl.Data;

/// <summary>How a CSV file is written.</summary>
public sealed record CsvOptions
{
    /// <summary>Whether the first line names the columns.</summary>
    public CsvHeader Header { get; init; } = CsvHeader.Detect;

    /// <summary>
    /// What stands between fields; null to take the most frequent of comma, tab, semicolon and bar in the first line.
    /// </summary>
    public char? Delimiter { get; init; }

    /// <summary>What becomes of a field that is empty.</summary>
    public MissingValues Missing { get; init; } = MissingValues.Error;

    /// <summary>Texts that mean the same as an empty field, such as <c>NA</c> or <c>?</c>.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];

    /// <summary>The encoding, unless a byte order mark says otherwise. Bytes that are none of its are an error.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;
}
