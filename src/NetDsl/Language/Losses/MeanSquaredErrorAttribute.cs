namespace NetDsl;

/// <summary>The squared difference of prediction and target, averaged over the elements.</summary>
public sealed class MeanSquaredErrorAttribute() : MinimizeAttribute(nameof(Losses.SquaredError));
