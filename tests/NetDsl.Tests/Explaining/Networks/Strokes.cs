using static NetDsl.Activations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A convolution, a maximum and a dense layer.</summary>
[Network]
public partial class Strokes
{
    [Input(6, 6, 1)]
    public partial Layer Image { get; }

    [Conv2D(4, Kernel = 3, Activation = Relu)]
    public partial Layer Edges { get; }

    [MaxPool2D(2)]
    public partial Layer Parts { get; }

    [Dense(3)]
    public partial Layer Digit { get; }

    [SoftmaxCrossEntropy]
    public partial Loss Error { get; }
}
