namespace NetDsl;

/// <summary>What is let through when a checkpoint is loaded; nothing, unless it says so.</summary>
public sealed record CheckpointLoadOptions
{
    /// <summary>Whether weights may be NaN or infinite.</summary>
    public bool AllowNonFinite { get; init; }

    /// <summary>Whether numbers may be rounded: doubles into a network of floats.</summary>
    public bool AllowNarrowing { get; init; }

    /// <summary>Whether the file may hold tensors that are none of the network's parameters.</summary>
    public bool AllowExtra { get; init; }

    /// <summary>How large the header of the file may be; not for a reader that is given, which has read it.</summary>
    public SafeTensorsLimits Limits { get; init; } = new();
}
