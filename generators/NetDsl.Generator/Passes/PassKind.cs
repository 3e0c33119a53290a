namespace NetDsl.Generator.Passes;

/// <summary>What a pass over the layers computes.</summary>
internal enum PassKind
{
    /// <summary>What predictions need.</summary>
    Forward,

    /// <summary>The same while training, where it is different.</summary>
    TrainingForward,

    /// <summary>How much counts in the mean of a loss, which parts of a batch must know of each other before they go on.</summary>
    Count,

    /// <summary>What only losses and gradients need.</summary>
    Loss,

    /// <summary>The adjoints of tensors and weights.</summary>
    Backward,

    /// <summary>The adjoints that lead on to the inputs, which training does not need.</summary>
    InputGradient,

    /// <summary>What a training step changes without a gradient.</summary>
    Update,
}
