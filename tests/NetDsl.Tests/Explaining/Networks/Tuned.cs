using static NetDsl.Activations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Weights that stay, weights that are trained, and a penalty of these.</summary>
[Network]
public partial class Tuned
{
    [Input(3)]
    public partial Layer Row { get; }

    [Dense(4, Activation = Tanh, Frozen = true)]
    public partial Layer Base { get; }

    [Dense(2)]
    public partial Layer Top { get; }

    [MeanSquaredError]
    public partial Loss Error { get; }

    [WeightPenalty(L2 = 0.01)]
    public partial Loss Small { get; }
}
