using static NetDsl.Activations;

namespace NetDsl.Tests.Networks;

/// <summary>Classes, with dropout: widths with and without whole vectors.</summary>
[Network]
internal sealed partial class Classifier
{
    [Input(6)] public partial Layer Features { get; }

    [Dense(20, Activation = Relu)] public partial Layer Hidden { get; }

    [Dropout(0.3)] public partial Layer Thinned { get; }

    [Dense(16, Activation = Tanh)] public partial Layer Code { get; }

    [Dense(5)] public partial Layer Species { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
