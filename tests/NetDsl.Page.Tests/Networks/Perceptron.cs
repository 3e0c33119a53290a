using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

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
