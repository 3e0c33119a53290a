namespace NetDsl.Data;

/// <summary>Whether the first line of a CSV file names the columns.</summary>
public enum CsvHeader
{
    /// <summary>
    /// It does where columns are chosen by name, or where none of the columns that hold numbers has one there.
    /// </summary>
    Detect,

    /// <summary>It does.</summary>
    Present,

    /// <summary>It is a row like the others.</summary>
    Absent,
}
