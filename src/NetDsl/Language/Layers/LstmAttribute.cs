namespace NetDsl;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber 1997) with a forget gate (Gers, Schmidhuber and Cummins 2000):
/// <c>c' = f·c + i·g</c>, <c>h' = o·tanh(c')</c>.
/// </summary>
/// <remarks>
/// The gates stand in the order i, f, g, o: Weights [features, 4, units], Recurrent [units, 4, units], Bias [4, units].
/// </remarks>
public sealed class LstmAttribute : RecurrentAttribute
{
    /// <summary>Long short-term memory, from [steps, features] to [steps, units].</summary>
    /// <param name="units">The number of values of the state, at least 1.</param>
    public LstmAttribute(int units)
        : base(units)
    {
    }

    /// <summary>
    /// A constant beside the bias of the forget gate, <c>f = σ(z + ForgetBias)</c>. With 1, the default, a layer remembers before
    /// it has learned to (Jozefowicz, Zaremba and Sutskever 2015); with 0 the weights mean what they mean in PyTorch.
    /// </summary>
    public double ForgetBias { get; set; } = 1;
}
