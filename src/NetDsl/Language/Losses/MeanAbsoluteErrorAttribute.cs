namespace NetDsl;

/// <summary>The absolute difference of prediction and target, averaged over the elements.</summary>
[Minimizes(typeof(Losses), nameof(Losses.AbsoluteError))]
public sealed class MeanAbsoluteErrorAttribute : MinimizeAttribute;
