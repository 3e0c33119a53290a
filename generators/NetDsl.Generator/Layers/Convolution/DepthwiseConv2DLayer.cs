namespace NetDsl.Generator.Layers;

/// <summary>[DepthwiseConv2D].</summary>
internal sealed class DepthwiseConv2DLayer() : DepthwiseConvolutionLayer(rank: 2);
