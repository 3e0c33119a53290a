namespace NetDsl.Data;

/// <summary>What becomes of a field that is empty.</summary>
public enum MissingValues
{
    /// <summary>It is an error that names file, line and column.</summary>
    Error,

    /// <summary>Its row is left out.</summary>
    DropRow,

    /// <summary>
    /// A numeric feature gets its mean over the training part. Categories, labels and targets have no mean: there it is
    /// an error still.
    /// </summary>
    MeanOfTraining,
}
