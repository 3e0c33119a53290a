namespace NetDsl;

/// <summary>
/// Marks a partial class as a neural network. Its partial properties, in the order of their declaration, are its
/// layers; the generator writes the forward pass, the backward pass and the explanation.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>The number type of weights, activations and gradients.</summary>
    public Precision Precision { get; set; }
}
