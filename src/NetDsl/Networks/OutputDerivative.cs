namespace NetDsl;

/// <summary>Whether there is a derivative of the loss for the output of a layer, and what computes it.</summary>
public enum OutputDerivative
{
    /// <summary>Every training step computes it: weights lie behind the output.</summary>
    EachStep,

    /// <summary>Training does not need it: of an input, or below the first layer that is trained. It is computed on request.</summary>
    OnRequest,

    /// <summary>The output is read as an index or compared, and there is no derivative: the loss does not change where it changes little.</summary>
    OfIndex,

    /// <summary>No loss depends on the output.</summary>
    WithoutLoss,
}
