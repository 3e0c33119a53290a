namespace NetDsl;

/// <summary>The squared difference of prediction and target, averaged over the elements.</summary>
[Minimizes(typeof(Losses), nameof(Losses.SquaredError))]
public sealed class MeanSquaredErrorAttribute : MinimizeAttribute;
