namespace NetDsl.Generator.Layers;

/// <summary>[MaxPool1D].</summary>
internal sealed class MaxPool1DLayer() : MaxPoolingLayer(rank: 1);
