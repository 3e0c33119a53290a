namespace NetDsl.Generator.Layers;

/// <summary>[AveragePool1D].</summary>
internal sealed class AveragePool1DLayer() : AveragePoolingLayer(rank: 1);
