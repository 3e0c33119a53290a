namespace NetDsl.Generator.Layers;

/// <summary>[TransposedConv2D].</summary>
internal sealed class TransposedConv2DLayer() : TransposedConvolutionLayer(rank: 2);
