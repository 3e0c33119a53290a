namespace NetDsl;

/// <summary>
/// Attention with several heads (Vaswani et al. 2017): each step takes a mean of the values of all steps, weighted by how well
/// their keys suit its query, <c>softmax(q·kᵀ/√d)·v</c>.
/// </summary>
/// <remarks>Query, Key, Value and Output are [D, D] and have biases [D]; a head has d = D/heads values.</remarks>
public sealed class AttentionAttribute : WeightedLayerAttribute
{
    /// <summary>Attention, from [steps, D] to [steps, D].</summary>
    /// <param name="heads">The number of heads, which divides D.</param>
    public AttentionAttribute(int heads) => Heads = heads;

    /// <summary>The number of heads.</summary>
    public int Heads { get; }

    /// <summary>Whether a step attends to itself and earlier steps alone.</summary>
    public bool Causal { get; set; }

    /// <summary>
    /// A layer with one number for each step that is attended to, as <c>nameof(Layer)</c>: 1 where the step is part of the
    /// sequence, 0 where it is padding that nothing attends to. Where nothing is left to attend to, the values are zero.
    /// </summary>
    public string? Mask { get; set; }

    /// <summary>
    /// The sequence that is attended to, as <c>nameof(Layer)</c>: keys and values come from it, queries from the layer's source.
    /// By default the source itself.
    /// </summary>
    public string? Memory { get; set; }

    /// <summary>Whether queries, keys, values and outputs have biases. By default they have.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights are drawn before training. By default as <see cref="Initialization.Glorot"/>.</summary>
    public Initialization Initialization { get; set; }
}
