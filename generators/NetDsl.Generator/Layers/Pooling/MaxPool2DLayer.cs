namespace NetDsl.Generator.Layers;

/// <summary>[MaxPool2D].</summary>
internal sealed class MaxPool2DLayer() : MaxPoolingLayer(rank: 2);
