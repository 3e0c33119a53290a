namespace NetDsl;

/// <summary>One step of a network.</summary>
/// <param name="Name">The name of the property that declares it.</param>
/// <param name="Kind">What it is: <c>Dense</c>.</param>
/// <param name="Equation">What it computes: <c>z[n] = Σₖ x[k]·W[k,n] + b[n]</c>.</param>
/// <param name="Sources">The names of the layers that it reads.</param>
/// <param name="Shape">The size of each axis of one sample's output.</param>
/// <param name="Offset">Where the output's rows start in the workspace, for a capacity of one.</param>
/// <param name="Stride">The distance of the rows of neighbouring samples: the length of the output, padded for vectors.</param>
/// <param name="MultiplyAdds">The number of multiply-adds of the forward pass of one sample.</param>
public sealed record LayerDescription(
    string Name,
    string Kind,
    string Equation,
    IReadOnlyList<string> Sources,
    Shape Shape,
    int Offset,
    int Stride,
    long MultiplyAdds);
