namespace NetDsl;

/// <summary>
/// Cross entropy of yes-or-no answers, from logits z and targets t in [0, 1], averaged over the elements:
/// <c>softplus(z) − z·t = −t·log p − (1−t)·log(1−p)</c>. The prediction is <c>p = σ(z)</c>.
/// </summary>
[Minimizes(typeof(Losses), nameof(Losses.BinaryCrossEntropy))]
public sealed class BinaryCrossEntropyAttribute : MinimizeAttribute;
