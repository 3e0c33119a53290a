namespace NetDsl;

/// <summary>The absolute difference of prediction and target, averaged over the elements.</summary>
public sealed class MeanAbsoluteErrorAttribute() : MinimizeAttribute(nameof(Losses.AbsoluteError));
