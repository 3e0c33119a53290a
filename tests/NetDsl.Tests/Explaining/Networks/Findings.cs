using static NetDsl.Activations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A class and a size of one sample.</summary>
[Network]
public partial class Findings
{
    [Input(4)]
    public partial Layer Row { get; }

    [Dense(5, Activation = Tanh)]
    public partial Layer Hidden { get; }

    [Dense(3)]
    public partial Layer Kind { get; }

    [SoftmaxCrossEntropy]
    public partial Loss OfKind { get; }

    [Dense(2, From = nameof(Hidden))]
    public partial Layer Size { get; }

    [MeanSquaredError]
    public partial Loss OfSize { get; }
}
