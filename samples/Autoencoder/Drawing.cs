namespace NetDsl.Samples.Autoencoder;

/// <summary>A way to draw an image again, from few numbers.</summary>
/// <param name="image">The image, its pixels row after row.</param>
/// <returns>As many pixels; they may be valid until the next drawing.</returns>
internal delegate ReadOnlySpan<float> Drawing(ReadOnlySpan<float> image);
