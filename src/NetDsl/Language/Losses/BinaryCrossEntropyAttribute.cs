namespace NetDsl;

/// <summary>
/// Cross entropy of yes-or-no answers, from logits z and targets t in [0, 1], averaged over the elements:
/// <c>max(z, 0) − z·t + log(1 + exp(−|z|))</c>. The prediction is <c>sigmoid(z)</c>.
/// </summary>
[Minimizes(typeof(Losses), nameof(Losses.BinaryCrossEntropy))]
public sealed class BinaryCrossEntropyAttribute : MinimizeAttribute;
