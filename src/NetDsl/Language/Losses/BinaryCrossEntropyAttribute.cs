namespace NetDsl;

/// <summary>
/// Cross entropy of yes-or-no answers, from logits z and targets t in [0, 1], averaged over the elements:
/// <c>max(z, 0) − z·t + log(1 + exp(−|z|))</c>. The prediction is <c>sigmoid(z)</c>.
/// </summary>
public sealed class BinaryCrossEntropyAttribute() : MinimizeAttribute(nameof(Losses.BinaryCrossEntropy));
