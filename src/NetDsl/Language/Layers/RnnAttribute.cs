namespace NetDsl;

/// <summary>A simple recurrent layer (Elman 1990): <c>h[t+1] = φ(x[t]·W + h[t]·R + b)</c>.</summary>
public sealed class RnnAttribute : RecurrentAttribute
{
    /// <summary>A simple recurrent layer, from [steps, features] to [steps, units].</summary>
    /// <param name="units">The number of values of the state, at least 1.</param>
    public RnnAttribute(int units)
        : base(units)
    {
    }

    /// <summary>φ: one of <see cref="Activations"/>, or the name of a method marked <see cref="ActivationAttribute"/>. By default tanh.</summary>
    public string? Activation { get; set; }
}
