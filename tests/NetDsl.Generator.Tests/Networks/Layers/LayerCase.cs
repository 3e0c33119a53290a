namespace NetDsl.Generator.Tests;

/// <summary>A layer, the shape of what it reads, and what it must compute of that.</summary>
/// <param name="Layer">Its attribute.</param>
/// <param name="Source">The shape of a sample of its source.</param>
/// <param name="Expected">Its values, sample after sample.</param>
internal sealed record LayerCase(string Layer, int[] Source, Func<LayerReading, double[]> Expected);
