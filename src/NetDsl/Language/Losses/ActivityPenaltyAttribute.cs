namespace NetDsl;

/// <summary>
/// Makes the outputs of a layer small: <c>L = Σₙ (L1·|y[n]| + L2·y[n]²)</c> of each sample, in the mean over the batch. It takes
/// no target.
/// </summary>
public sealed class ActivityPenaltyAttribute : PenaltyAttribute;
