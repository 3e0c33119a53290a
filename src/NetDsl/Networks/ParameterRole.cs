namespace NetDsl;

/// <summary>
/// What a parameter is in the equations of its layer, whatever its shape: the layer says it. <see cref="WeightPenaltyAttribute"/> takes
/// the weights.
/// </summary>
public enum ParameterRole
{
    /// <summary>What a layer multiplies its input with and sums: matrices, kernels; and tables of embeddings.</summary>
    Weight,

    /// <summary>What is added to each output: biases, the shift of a normalisation.</summary>
    Bias,

    /// <summary>A factor of each output: the scale of a normalisation.</summary>
    Scale,

    /// <summary>What an activation learns: the slope of a ReLU below 0.</summary>
    Activation,

    /// <summary>What is learned without a gradient: a running mean.</summary>
    Statistic,
}
