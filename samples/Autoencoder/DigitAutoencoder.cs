using static NetDsl.Activations;

namespace NetDsl.Samples.Autoencoder;

/// <summary>Says an image of 28 × 28 pixels in 16 numbers, and draws it again from them.</summary>
[Network]
internal sealed partial class DigitAutoencoder
{
    [Input(28, 28)]                       public partial Layer Image { get; }
    [Dense(128, Activation = Relu)]       public partial Layer Parts { get; }
    [Dense(16)]                           public partial Layer Code { get; }
    [Dense(128, Activation = Relu)]       public partial Layer Strokes { get; }
    [Dense(784, Activation = Sigmoid)]    public partial Layer Drawing { get; }
    [MeanSquaredError]                    public partial Loss Error { get; }
}
