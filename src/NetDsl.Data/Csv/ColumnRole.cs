namespace NetDsl.Data;

/// <summary>What a column of a CSV file is to the network.</summary>
internal enum ColumnRole
{
    /// <summary>A feature: one number.</summary>
    Number,

    /// <summary>A feature: a date, as a number of days.</summary>
    Date,

    /// <summary>A feature: one of several texts without an order, as one number each.</summary>
    Category,

    /// <summary>A feature: one of several texts in an order, as its rank.</summary>
    Ordinal,

    /// <summary>What is to be predicted: a number.</summary>
    Target,

    /// <summary>What is to be predicted: one of several classes, as one number each.</summary>
    Label,
}
