using static NetDsl.Activations;

namespace NetDsl.Samples.Digits;

/// <summary>Tells the digits 0 to 9 apart on images of 28 × 28 pixels.</summary>
/// <remarks>
/// LeNet-5 of LeCun, Bottou, Bengio and Haffner, "Gradient-Based Learning Applied to Document Recognition", 1998, with
/// ReLU and maxima where it had sigmoids and means.
/// </remarks>
[Network]
internal sealed partial class DigitNetwork
{
    [Input(28, 28, 1)]                             public partial Layer Image { get; }
    [Conv2D(6, Kernel = 5, Activation = Relu)]     public partial Layer Edges { get; }
    [MaxPool2D(2)]                                 public partial Layer StrongEdges { get; }
    [Conv2D(16, Kernel = 5, Activation = Relu)]    public partial Layer Parts { get; }
    [MaxPool2D(2)]                                 public partial Layer StrongParts { get; }
    [Dense(120, Activation = Relu)]                public partial Layer Strokes { get; }
    [Dense(84, Activation = Relu)]                 public partial Layer Hidden { get; }
    [Dense(10)]                                    public partial Layer Digit { get; }
    [SoftmaxCrossEntropy]                          public partial Loss Error { get; }
}
