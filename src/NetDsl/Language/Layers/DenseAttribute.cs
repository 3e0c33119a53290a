namespace NetDsl;

/// <summary>A fully connected layer: <c>z[n] = Σₖ x[k]·W[k,n] + b[n]</c>, <c>y[n] = φ(z[n])</c>.</summary>
public sealed class DenseAttribute : WeightedLayerAttribute
{
    /// <summary>A fully connected layer with the given number of units.</summary>
    /// <param name="units">The number of outputs, at least 1.</param>
    public DenseAttribute(int units) => Units = units;

    /// <summary>The number of outputs.</summary>
    public int Units { get; }

    /// <summary>
    /// Whether each row of a sequence [T,F], or each pixel of an image, goes through the layer by itself: the output is then
    /// [T,<see cref="Units"/>]. By default a shaped source is read flat, and the output is a vector.
    /// </summary>
    public bool PerStep { get; set; }

    /// <summary>
    /// The number of groups of neighbours into which inputs and outputs are divided; each group of outputs reads its group of
    /// inputs alone. Divides both; 1 by default.
    /// </summary>
    public int Groups { get; set; } = 1;

    /// <summary>φ: one of <see cref="Activations"/>, or the name of a method marked <see cref="ActivationAttribute"/>. By default the identity.</summary>
    public string? Activation { get; set; }

    /// <summary>Whether the layer has biases b. By default it has.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights W are drawn before training. By default as suits the activation.</summary>
    public Initialization Initialization { get; set; }
}
