using static NetDsl.Activations;

namespace NetDsl.Samples.Autoencoder;

/// <summary>Says an image of 28 × 28 pixels in 16 numbers, and draws it again from them.</summary>
[Network]
internal sealed partial class DigitAutoencoder
{
    /// <summary>The length of the code.</summary>
    public const int Numbers = 16;

    [Input(28, 28, 1)]                                                              public partial Layer Image { get; }
    [Conv2D(16, Stride = 2, Padding = Padding.Same, Activation = LeakyRelu)]        public partial Layer Edges { get; }
    [Conv2D(32, Stride = 2, Padding = Padding.Same, Activation = LeakyRelu)]        public partial Layer Parts { get; }
    [Dense(Numbers)]                                                                public partial Layer Code { get; }
    [Dense(1568, Activation = LeakyRelu)]                                           public partial Layer Sketch { get; }
    [Reshape(7, 7, 32)]                                                             public partial Layer Fields { get; }
    [TransposedConv2D(16, Kernel = 4, Stride = 2, Pad = 1, Activation = LeakyRelu)] public partial Layer Strokes { get; }
    [TransposedConv2D(1, Kernel = 4, Stride = 2, Pad = 1, Activation = Sigmoid)]    public partial Layer Drawing { get; }
    [MeanSquaredError]                                                              public partial Loss Error { get; }
}
