namespace NetDsl.Generator.Layers;

/// <summary>[DepthwiseConv1D].</summary>
internal sealed class DepthwiseConv1DLayer() : DepthwiseConvolutionLayer(rank: 1);
