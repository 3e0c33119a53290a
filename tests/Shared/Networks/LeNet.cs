using static NetDsl.Activations;

namespace NetDsl.Tests;

/// <summary>LeNet-5, the network of the README.</summary>
[Network]
internal sealed partial class LeNet
{
    [Input(28, 28, 1)] public partial Layer Image { get; }

    [Conv2D(6, Kernel = 5, Activation = Relu)] public partial Layer Edges { get; }

    [MaxPool2D(2)] public partial Layer StrongEdges { get; }

    [Conv2D(16, Kernel = 5, Activation = Relu)] public partial Layer Parts { get; }

    [MaxPool2D(2)] public partial Layer StrongParts { get; }

    [Dense(120, Activation = Relu)] public partial Layer Strokes { get; }

    [Dense(84, Activation = Relu)] public partial Layer Hidden { get; }

    [Dense(10)] public partial Layer Digit { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
