namespace NetDsl;

/// <summary>What goes into a checkpoint besides the weights, and what is let through.</summary>
public sealed record CheckpointSaveOptions
{
    /// <summary>Texts to keep with the weights: the data, the accuracy, the date.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Tensors that are needed with the weights but are none, such as the scale of the inputs. Whoever loads the
    /// checkpoint allows for them with <see cref="CheckpointLoadOptions.AllowExtra"/>.
    /// </summary>
    public IReadOnlyList<NamedTensor> Companions { get; init; } = [];

    /// <summary>Whether weights may be NaN or infinite.</summary>
    public bool AllowNonFinite { get; init; }
}
