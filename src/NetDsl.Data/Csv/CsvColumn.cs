using System.Runtime.CompilerServices;

namespace NetDsl.Data;

/// <summary>
/// Which columns of a CSV file a network reads, and as what. Meant for <c>using static</c>:
/// <code>
/// using static NetDsl.Data.CsvColumn;
///
/// var table = CsvTable.Read("abalone.csv", Category(0), Numbers(1..^1), Target(^1));
/// </code>
/// Features come in the order given; columns that are not mentioned are not read.
/// </summary>
public sealed class CsvColumn
{
    private CsvColumn(ColumnRole role, ColumnSelection selection) => (Role, Selection) = (role, selection);

    internal ColumnRole Role { get; }

    internal ColumnSelection Selection { get; }

    /// <summary>The texts that are allowed, in the order of their numbers; null to learn them from the file.</summary>
    internal IReadOnlyList<string>? Categories { get; private init; }

    /// <summary>How dates are written.</summary>
    internal string? Format { get; private init; }

    internal bool IsText => Role is ColumnRole.Category or ColumnRole.Ordinal or ColumnRole.Label;

    /// <summary>Features that are numbers, one column or several.</summary>
    public static CsvColumn Numbers(ColumnSelection columns) => new(ColumnRole.Number, columns);

    /// <summary>A feature that is a date, read as the number of days since 1970-01-01.</summary>
    /// <param name="column">The column.</param>
    /// <param name="format">How dates are written: <c>yyyy-MM-dd</c>, in the letters of .NET.</param>
    public static CsvColumn Date(ColumnSelection column, string format)
    {
        ArgumentException.ThrowIfNullOrEmpty(format);
        return new(ColumnRole.Date, column) { Format = format };
    }

    /// <summary>
    /// A feature that is one of several texts without an order: a number for each (<see cref="OneHotEncoding"/>).
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="categories">
    /// The texts, such as those of a file read before; null to learn them from this one. Learnt texts are in ascending
    /// order: as numbers where all of them are, else letter by letter.
    /// </param>
    public static CsvColumn Category(ColumnSelection column, IReadOnlyList<string>? categories = null) =>
        new(ColumnRole.Category, column) { Categories = Distinct(categories) };

    /// <summary>
    /// A feature that is a step of an order, such as small, medium, large: its rank (<see cref="OrdinalEncoding"/>).
    /// </summary>
    /// <param name="column">The column.</param>
    /// <param name="order">The texts from the first step to the last.</param>
    public static CsvColumn Ordinal(ColumnSelection column, IReadOnlyList<string> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new(ColumnRole.Ordinal, column) { Categories = Distinct(order) };
    }

    /// <summary>The class that is to be predicted: a number for each (<see cref="OneHotEncoding"/>).</summary>
    /// <param name="column">The column.</param>
    /// <param name="classes">The classes; null to learn them from the file, in the order of <see cref="Category"/>.</param>
    public static CsvColumn Label(ColumnSelection column, IReadOnlyList<string>? classes = null) =>
        new(ColumnRole.Label, column) { Categories = Distinct(classes) };

    /// <summary>Numbers that are to be predicted, one column or several.</summary>
    public static CsvColumn Target(ColumnSelection columns) => new(ColumnRole.Target, columns);

    private static IReadOnlyList<string>? Distinct(
        IReadOnlyList<string>? texts, [CallerArgumentExpression(nameof(texts))] string? name = null)
    {
        if (texts is { Count: 0 })
            throw new ArgumentException("Expected categories, found an empty list.", name);
        return texts?.Distinct().Count() == texts?.Count ? texts : throw new ArgumentException("Expected categories that differ.", name);
    }
}
