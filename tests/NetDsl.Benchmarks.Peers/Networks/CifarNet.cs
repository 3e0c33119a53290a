using static NetDsl.Activations;

namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>Convolutions of 3×3 on coloured images of 32 × 32 pixels.</summary>
[Network]
public partial class CifarNet
{
    [Input(32, 32, 3)] public partial Layer Image { get; }
    [Conv2D(32, Padding = Padding.Same, Activation = Relu)] public partial Layer Edges { get; }
    [Conv2D(32, Padding = Padding.Same, Activation = Relu)] public partial Layer Corners { get; }
    [MaxPool2D(2)] public partial Layer StrongCorners { get; }
    [Conv2D(64, Padding = Padding.Same, Activation = Relu)] public partial Layer Parts { get; }
    [Conv2D(64, Padding = Padding.Same, Activation = Relu)] public partial Layer Shapes { get; }
    [MaxPool2D(2)] public partial Layer StrongShapes { get; }
    [Dense(128, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(10)] public partial Layer Class { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
