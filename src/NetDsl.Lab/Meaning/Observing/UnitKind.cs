namespace NetDsl.Lab;

/// <summary>What a unit is.</summary>
public enum UnitKind
{
    /// <summary>An element of a layer's output, or a channel: an index of its last axis.</summary>
    Output,

    /// <summary>A head of attention; its activation is the length of its vector, ‖o[h]‖₂.</summary>
    Head,

    /// <summary>A gate of a recurrence, or another inner tensor of a layer.</summary>
    Gate,

    /// <summary>A direction in a layer's output: the product with a vector.</summary>
    Direction,
}
