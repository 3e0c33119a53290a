namespace NetDsl;

/// <summary>A network's layers, shapes and parameters, as the generator knows them.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Precision">The number type.</param>
/// <param name="Layers">The inputs, layers and losses, in the order of their declaration.</param>
/// <param name="Parameters">The weight tensors, in their order in the flat vector of parameters.</param>
/// <param name="SampleWidth">The number of values of one sample: all inputs together.</param>
/// <param name="TargetWidth">The number of values of one target: all losses together.</param>
/// <param name="PredictionWidth">The number of values that are predicted for one sample.</param>
public sealed record NetworkDescription(
    string Name,
    Precision Precision,
    IReadOnlyList<LayerDescription> Layers,
    IReadOnlyList<ParameterDescription> Parameters,
    int SampleWidth,
    int TargetWidth,
    int PredictionWidth)
{
    /// <summary>The number of weights.</summary>
    public int ParameterCount { get; } = Parameters.Sum(parameter => parameter.Length);

    /// <summary>The number of multiply-adds of the forward pass of one sample.</summary>
    public long MultiplyAdds { get; } = Layers.Sum(layer => layer.MultiplyAdds);
}
