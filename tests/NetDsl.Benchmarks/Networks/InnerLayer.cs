using static NetDsl.Activations;

namespace NetDsl.Benchmarks;

/// <summary>
/// A dense layer 784→128 inside a network, <see cref="Hidden"/>: its input needs a gradient, so that backward has two
/// contractions.
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

    /// <summary>∂W = xᵀ·∂z of <see cref="Hidden"/> alone.</summary>
    public void WeightGradientOfLayer(int batch) => BackwardHidden_Weights(batch);

    /// <summary>∂x = ∂z·Wᵀ of <see cref="Hidden"/> alone.</summary>
    public void InputGradientOfLayer(int batch) => BackwardCode_Output(batch);

    /// <summary>All that backward computes between ∂z of <see cref="Hidden"/> and ∂x: both contractions and ∂b.</summary>
    public void BackwardLayer(int batch)
    {
        BackwardHidden_Bias(batch);
        BackwardHidden_Weights(batch);
        BackwardCode_Output(batch);
    }
}
