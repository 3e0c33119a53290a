namespace NetDsl;

/// <summary>A loss, and what it is computed from.</summary>
/// <param name="Loss">The name of the loss.</param>
/// <param name="Domain">Which targets are allowed.</param>
/// <param name="Weight">The factor of the loss in the total loss.</param>
/// <param name="Target">Where the targets lie; null for a penalty, which takes none.</param>
/// <param name="Value">
/// Where the loss of each sample lies; or that of the whole batch, of a penalty of weights and of a mean over what counts.
/// </param>
public sealed record TargetDescription(string Loss, TargetDomain Domain, double Weight, TensorSlot? Target, TensorSlot Value)
{
    /// <summary>The number of classes where the targets are of classes, else 0.</summary>
    public int Classes { get; init; } =
        Domain == TargetDomain.Distribution && Target is not null ? Target.Shape[^1] : 0;

    /// <summary>What a mean over what counts is made of; null where all of each sample counts.</summary>
    public LossCounting? Counting { get; init; }

    /// <summary>The number of values of one target.</summary>
    public int Width => Target?.Shape.FlattenedLength ?? 0;

    /// <summary>The number of classes that one target tells: one for each position; 0 where the targets are not of classes.</summary>
    internal int Labels => Domain switch
    {
        TargetDomain.Class => Width,
        TargetDomain.Distribution => Width / Classes,
        _ => 0,
    };
}
