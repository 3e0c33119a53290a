namespace NetDsl;

/// <summary>The part of a training step that computes a tensor.</summary>
public enum Pass
{
    /// <summary>From inputs to predictions; inputs and weights belong here too.</summary>
    Forward,

    /// <summary>From predictions to losses, and what only gradients need beside them; targets belong here too.</summary>
    Loss,

    /// <summary>The derivatives of the loss by what the layers computed, from the loss back to the first layer.</summary>
    Backward,

    /// <summary>The derivatives of the loss by the weights.</summary>
    Gradient,

    /// <summary>
    /// The derivatives of the loss by the inputs, and by what lies below the first layer that is trained. Training needs none of
    /// them; an explanation has them.
    /// </summary>
    InputGradient,

    /// <summary>The new weights.</summary>
    Update,
}
