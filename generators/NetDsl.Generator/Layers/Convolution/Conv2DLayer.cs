namespace NetDsl.Generator.Layers;

/// <summary>[Conv2D].</summary>
internal sealed class Conv2DLayer() : ConvolutionLayer(rank: 2);
