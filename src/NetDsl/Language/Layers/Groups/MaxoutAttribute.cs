namespace NetDsl;

/// <summary>
/// Maxout (Goodfellow, Warde-Farley, Mirza, Courville and Bengio 2013): each unit is the largest of several linear forms,
/// <c>y[n] = max_p (Σₖ x[k]·W[k,p,n] + b[p,n])</c>. A shaped source is read flat; the output is a vector.
/// </summary>
public sealed class MaxoutAttribute : WeightedLayerAttribute
{
    /// <summary>Maxout with the given number of units.</summary>
    /// <param name="units">The number of outputs, at least 1.</param>
    public MaxoutAttribute(int units) => Units = units;

    /// <summary>The number of outputs.</summary>
    public int Units { get; }

    /// <summary>The number of linear forms of a unit, at least 1; by default 2.</summary>
    public int Pieces { get; set; } = 2;

    /// <summary>Whether the layer has biases b. By default it has.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>How the weights W are drawn before training. By default as <see cref="Initialization.Glorot"/> says.</summary>
    public Initialization Initialization { get; set; }
}
