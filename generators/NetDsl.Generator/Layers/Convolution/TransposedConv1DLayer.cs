namespace NetDsl.Generator.Layers;

/// <summary>[TransposedConv1D].</summary>
internal sealed class TransposedConv1DLayer() : TransposedConvolutionLayer(rank: 1);
