namespace NetDsl.Tracing;

/// <summary>Which equations of a tensor are meant, where it has several.</summary>
internal enum EquationsOf
{
    /// <summary>Those of use, in which what training left is a constant.</summary>
    Prediction,

    /// <summary>Those of a training step.</summary>
    Training,

    /// <summary>Those by which a tensor is changed after a training step.</summary>
    Update,
}
