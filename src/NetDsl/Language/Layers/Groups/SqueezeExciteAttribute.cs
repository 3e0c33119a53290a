namespace NetDsl;

/// <summary>
/// Squeeze and excitation (Hu, Shen and Sun 2018): the mean of each channel over all positions goes through two dense layers,
/// ReLU and sigmoid, and what comes out weighs the channels: <c>y[…,c] = x[…,c]·σ(Σₘ relu(Σ mean·W)·V[m,c] + b)</c>. The source,
/// of at least two axes, and the output have one shape.
/// </summary>
public sealed class SqueezeExciteAttribute : WeightedLayerAttribute
{
    /// <summary>How many channels share a unit of the layer between: the number of channels is divided by it. By default 4.</summary>
    public int Reduction { get; set; } = 4;
}
