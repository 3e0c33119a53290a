namespace NetDsl;

/// <summary>
/// Cross entropy of classes that exclude each other, from logits z and target probabilities t:
/// <c>L = Σ t[c]·(log Σ exp z − z[c])</c>. The prediction is <c>softmax(z)</c>.
/// </summary>
public sealed class SoftmaxCrossEntropyAttribute : ObjectiveAttribute;
