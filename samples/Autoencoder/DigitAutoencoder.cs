using static NetDsl.Activations;

namespace NetDsl.Samples.Autoencoder;

/// <summary>Says an image of 28 × 28 pixels in 16 numbers, and draws it again from them.</summary>
[Network]
internal sealed partial class DigitAutoencoder
{
    [Input(28, 28, 1)]                                                              public partial Layer Image { get; }
    [Conv2D(16, Stride = 2, Padding = Padding.Same, Activation = Relu)]             public partial Layer Edges { get; }
    [Conv2D(32, Stride = 2, Padding = Padding.Same, Activation = Relu)]             public partial Layer Parts { get; }
    [Dense(16)]                                                                     public partial Layer Code { get; }
    [Dense(1568, Activation = Relu)]                                                public partial Layer Sketch { get; }
    [Reshape(7, 7, 32)]                                                             public partial Layer Fields { get; }
    [TransposedConv2D(16, Kernel = 4, Stride = 2, Pad = 1, Activation = Relu)]      public partial Layer Strokes { get; }
    [TransposedConv2D(1, Kernel = 4, Stride = 2, Pad = 1, Activation = Sigmoid)]    public partial Layer Drawing { get; }
    [MeanSquaredError]                                                              public partial Loss Error { get; }
}
