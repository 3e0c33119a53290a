namespace NetDsl.Generator.Layers;

/// <summary>[AveragePool2D].</summary>
internal sealed class AveragePool2DLayer() : AveragePoolingLayer(rank: 2);
