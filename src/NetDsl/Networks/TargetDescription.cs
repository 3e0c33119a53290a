namespace NetDsl;

/// <summary>What a loss is computed from.</summary>
/// <param name="Loss">The name of the loss.</param>
/// <param name="Domain">Which targets are allowed.</param>
/// <param name="Weight">The factor of the loss in the total loss.</param>
/// <param name="Target">Where the targets lie.</param>
/// <param name="Value">Where the loss of each sample lies.</param>
public sealed record TargetDescription(string Loss, TargetDomain Domain, double Weight, TensorSlot Target, TensorSlot Value);
