namespace NetDsl;

/// <summary>A layer of one's own: what a method marked <see cref="LayerAttribute"/> says, <c>y[n] = φ(f[n])</c>.</summary>
/// <example>
/// <code>
/// [Input(8)]                                          public partial Layer Features { get; }
/// [Equation(nameof(Bilinear), 16, Activation = Relu)] public partial Layer Pairs    { get; }
///
/// [Layer] static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));
/// </code>
/// </example>
public sealed class EquationAttribute : WeightedLayerAttribute
{
    /// <summary>A layer that computes an equation.</summary>
    /// <param name="equation">The method, as <c>nameof(Method)</c>.</param>
    /// <param name="sizes">
    /// The sizes of the method's indices that the shapes of the sources do not tell, each at least 1, in the order of the
    /// parameters; or the sizes of all its indices.
    /// </param>
    public EquationAttribute(string equation, params int[] sizes)
    {
        Equation = equation;
        Sizes = sizes;
    }

    /// <summary>The name of the method.</summary>
    public string Equation { get; }

    /// <summary>The sizes of indices.</summary>
    public int[] Sizes { get; }

    /// <summary>Further layers that the equation reads, after that of <see cref="NetworkLayerAttribute.From"/>.</summary>
    public string[] With { get; set; } = [];

    /// <summary>φ: one of <see cref="Activations"/>, or the name of a method marked <see cref="ActivationAttribute"/>. By default the identity.</summary>
    public string? Activation { get; set; }

    /// <summary>How weights are drawn over which the equation sums. By default as suits the activation.</summary>
    public Initialization Initialization { get; set; }
}
