namespace NetDsl;

/// <summary>
/// Makes weights small: <c>L = Σ (L1·|w| + L2·w²)</c> over the weights of one layer or of all layers above, biases, scales and
/// shifts left out. It is computed once for a batch and takes no target.
/// </summary>
public sealed class WeightPenaltyAttribute : PenaltyAttribute
{
    /// <summary>The layer whose weights are meant, as <c>nameof(Layer)</c>. By default all layers above.</summary>
    public string? Of { get; set; }
}
