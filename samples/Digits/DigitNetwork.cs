using static NetDsl.Activations;

namespace NetDsl.Samples.Digits;

/// <summary>Tells the digits 0 to 9 apart on images of 28 × 28 pixels.</summary>
[Network]
internal sealed partial class DigitNetwork
{
    [Input(28, 28)]                    public partial Layer Image { get; }
    [Dense(128, Activation = Relu)]    public partial Layer Hidden { get; }
    [Dense(10)]                        public partial Layer Digit { get; }
    [SoftmaxCrossEntropy]              public partial Loss Error { get; }
}
