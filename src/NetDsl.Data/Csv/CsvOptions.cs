using System.Text;

namespace NetDsl.Data;

/// <summary>How a CSV file is written.</summary>
public sealed record CsvOptions
{
    /// <summary>Whether the first line names the columns.</summary>
    public CsvHeader Header { get; init; } = CsvHeader.Detect;

    /// <summary>
    /// What stands between fields; null to take the most frequent of comma, tab, semicolon and bar in the first line, without the
    /// comma where that stands before decimals.
    /// </summary>
    public char? Delimiter { get; init; }

    /// <summary>What stands before the decimals of a number: a point, or a comma as in <c>1,5;2,25;3</c>.</summary>
    public char DecimalSeparator
    {
        get;
        init => field = value is '.' or ','
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A point or a comma stands before decimals.");
    } = '.';

    /// <summary>What becomes of a field that is empty.</summary>
    public MissingValues Missing { get; init; } = MissingValues.Error;

    /// <summary>Texts that mean the same as an empty field, such as <c>NA</c> or <c>?</c>.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];

    /// <summary>The encoding, unless a byte order mark says otherwise. Bytes that are none of its are an error.</summary>
    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>
    /// The most columns of a file, whether they are read or not; at least 1. A file of more is refused when its first line is read.
    /// </summary>
    public int MaximumColumns { get; init => field = DataErrors.RequirePositive(value); } = 100_000;

    /// <summary>
    /// The most texts that are learnt from a column of categories or labels; at least 1. Each is a number of every sample, so that
    /// a column in which all texts differ would take the square of its rows. Categories that are given may be more.
    /// </summary>
    public int MaximumCategories { get; init => field = DataErrors.RequirePositive(value); } = 1_000;
}
