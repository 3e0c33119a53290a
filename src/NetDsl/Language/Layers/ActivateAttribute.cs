namespace NetDsl;

/// <summary>An activation as a layer of its own: <c>y[n] = φ(x[n])</c>.</summary>
public sealed class ActivateAttribute : WeightedLayerAttribute
{
    /// <summary>Applies an activation to each value.</summary>
    /// <param name="activation">φ: one of <see cref="Activations"/>, or the name of a method marked <see cref="ActivationAttribute"/>.</param>
    public ActivateAttribute(string activation) => Activation = activation;

    /// <summary>φ.</summary>
    public string Activation { get; }
}
