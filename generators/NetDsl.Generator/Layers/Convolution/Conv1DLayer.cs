namespace NetDsl.Generator.Layers;

/// <summary>[Conv1D].</summary>
internal sealed class Conv1DLayer() : ConvolutionLayer(rank: 1);
