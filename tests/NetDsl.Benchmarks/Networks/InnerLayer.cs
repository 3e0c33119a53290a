using static NetDsl.Activations;

namespace NetDsl.Benchmarks;

/// <summary>
/// A dense layer 784→128 inside a network, <see cref="Hidden"/>.
/// </summary>
[Network]
public partial class InnerLayer
{
    [Input(64)] public partial Layer Signal { get; }
    [Dense(784, Activation = Relu)] public partial Layer Code { get; }
    [Dense(128, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }

    /// <summary>What the generated pass computes of <see cref="Hidden"/> alone.</summary>
    public void ForwardLayer(int batch) => ForwardHidden(batch);

    /// <summary>The gradients of the weights of <see cref="Hidden"/> alone.</summary>
    public void BackwardLayer(int batch) => BackwardHidden(batch);
}
