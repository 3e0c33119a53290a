namespace NetDsl;

/// <summary>
/// Marks a partial class as a neural network. Its partial properties, in the order of their declaration, are its
/// layers; the generator writes the forward pass, the backward pass and the explanation.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>The number type of weights, activations and gradients.</summary>
    /// <remarks>By default <see cref="Precision.Single"/>, or that of the network that <see cref="Like"/> names.</remarks>
    public Precision Precision { get; set; }

    /// <summary>
    /// A network of which this one is a variation. This one has all its layers; a layer of the same name that this class
    /// declares stands in the place of the other one; a further layer is inserted behind the layer above it in this class.
    /// </summary>
    public Type? Like { get; set; }

    /// <summary>
    /// Whether the network also takes one step of its sequence at a time, with the same numbers as the whole sequence: it then
    /// is a <see cref="StreamingNetwork{TSelf, T}"/>. What reads later steps cannot stream.
    /// </summary>
    public bool Streaming { get; set; }

    /// <summary>
    /// Whether all that is computed is written out in the generated files, to be read and stepped through in one place. Otherwise, the
    /// multiply-adds of <see cref="OuterProducts"/> and <see cref="DotProducts"/> stand in NetDsl once for all networks, where they use
    /// the widest registers of the machine. The numbers have the same bits.
    /// </summary>
    public bool Unrolled { get; set; }
}
