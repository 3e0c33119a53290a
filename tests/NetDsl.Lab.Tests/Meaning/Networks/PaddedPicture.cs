using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>Layers that read what they read with a margin around it, and several that lie in one place in memory.</summary>
[Network]
internal sealed partial class PaddedPicture
{
    [Input(6, 6, 1)] public partial Layer Picture { get; }
    [Conv2D(8, Padding = Padding.Same, Activation = Relu)] public partial Layer Edges { get; }
    [MaxPool2D(3, Stride = 2, Padding = Padding.Same)] public partial Layer Strong { get; }
    [DepthwiseConv2D(Padding = Padding.Same)] public partial Layer Parts { get; }
    [LayerNorm] public partial Layer Even { get; }
    [Flatten] public partial Layer Flat { get; }
    [Dense(6, Activation = Gelu)] public partial Layer Hidden { get; }
    [Softmax] public partial Layer Shares { get; }
    [Dense(3)] public partial Layer Kind { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
