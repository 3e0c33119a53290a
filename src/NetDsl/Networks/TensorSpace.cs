namespace NetDsl;

/// <summary>The part of a network's memory in which a tensor lies.</summary>
public enum TensorSpace
{
    /// <summary>What the forward pass computes: one row for each sample.</summary>
    Values,

    /// <summary>The derivatives of the loss for the values: one row for each sample.</summary>
    Adjoints,

    /// <summary>What the forward pass computes of the batch as a whole: a mean over the samples.</summary>
    BatchValues,

    /// <summary>The derivatives of the loss for what is computed of the batch as a whole.</summary>
    BatchAdjoints,

    /// <summary>The weights.</summary>
    Parameters,

    /// <summary>The derivatives of the loss for the weights.</summary>
    Gradients,
}
