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

    /// <summary>
    /// Whether the network also takes one step of its sequence at a time, with the same numbers as the whole sequence: it then
    /// is a <see cref="StreamingNetwork{TSelf, T}"/>. What reads later steps cannot stream.
    /// </summary>
    public bool Streaming { get; set; }
}
