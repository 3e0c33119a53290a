namespace NetDsl;

/// <summary>One step of a network.</summary>
/// <param name="Name">The name of the property that declares it.</param>
/// <param name="Kind">What it is: <c>Dense</c>.</param>
/// <param name="Equations">What it computes: <c>Hidden.z[n] = Σₖ Image[k]·Hidden.Weights[k,n] + Hidden.Bias[n]</c>.</param>
/// <param name="Sources">The names of the layers that it reads.</param>
/// <param name="Output">Where its output lies.</param>
/// <param name="MultiplyAdds">The number of multiply-adds of the forward pass of one sample.</param>
public sealed record LayerDescription(
    string Name,
    string Kind,
    IReadOnlyList<string> Equations,
    IReadOnlyList<string> Sources,
    TensorSlot Output,
    long MultiplyAdds)
{
    /// <summary>The size of each axis of one sample's output.</summary>
    public Shape Shape => Output.Shape;
}
