using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

[Network]
public sealed partial class Xor
{
    [Input(2)] public partial Layer Question { get; }
    [Dense(4, Activation = Tanh)] public partial Layer Hidden { get; }
    [Dense(1)] public partial Layer Answer { get; }
    [BinaryCrossEntropy] public partial Loss Error { get; }
}

/// <summary>Many functions, and a connection that skips a layer.</summary>
[Network]
public sealed partial class Perceptron
{
    [Input(64)] public partial Layer Pixels { get; }
    [Dense(32, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(32, Activation = Gelu)] public partial Layer More { get; }
    [Add(nameof(Hidden), nameof(More))] public partial Layer Both { get; }
    [Dense(12, Activation = Softplus)] public partial Layer Soft { get; }
    [Dense(10, Activation = Sine)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

[Network(Precision = Precision.Double)]
public sealed partial class House
{
    [Input(6)] public partial Layer<double> Facts { get; }
    [Dense(8, Activation = Tanh)] public partial Layer<double> Hidden { get; }
    [Dense(1)] public partial Layer<double> Price { get; }
    [MeanSquaredError] public partial Loss<double> Error { get; }
}

/// <summary>LeNet-5.</summary>
[Network]
public sealed partial class LeNet
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

/// <summary>The rows of a digit, one after another.</summary>
[Network]
public sealed partial class Rows
{
    [Input(28, 28)] public partial Layer Row { get; }
    [Gru(64, LastOnly = true)] public partial Layer Memory { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

[Network]
public sealed partial class SmallTransformer
{
    [Input(24)] public partial Layer Text { get; }
    [Embedding(40, 32)] public partial Layer Letters { get; }
    [LayerNorm] public partial Layer Calm { get; }
    [Attention(4, Causal = true)] public partial Layer Look { get; }
    [Add(nameof(Letters), nameof(Look))] public partial Layer Informed { get; }
    [LayerNorm] public partial Layer Still { get; }
    [Dense(64, PerStep = true, Activation = Gelu)] public partial Layer Thoughts { get; }
    [Dense(32, PerStep = true)] public partial Layer Thought { get; }
    [Add(nameof(Informed), nameof(Thought))] public partial Layer Sum { get; }
    [Dense(40, PerStep = true)] public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
}

/// <summary>Sums over several axes, whose lanes begin again with each row.</summary>
[Network]
public sealed partial class Normed
{
    [Input(7, 7, 3)] public partial Layer Image { get; }
    [Conv2D(10, Kernel = 3, Activation = Silu)] public partial Layer Edges { get; }
    [GroupNorm(2)] public partial Layer Even { get; }
    [AveragePool2D(2)] public partial Layer Less { get; }
    [Dense(3)] public partial Layer Kind { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>More weights than a page carries.</summary>
[Network]
public sealed partial class Wide
{
    [Input(784)] public partial Layer Pixels { get; }
    [Dense(600, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
