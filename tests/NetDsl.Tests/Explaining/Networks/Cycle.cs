using static NetDsl.Activations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Weights that are used twice, and once with their axes exchanged.</summary>
[Network]
public sealed partial class Cycle
{
    [Input(4)] public partial Layer Image { get; }
    [Dense(4, Activation = Tanh)] public partial Layer First { get; }
    [Dense(4, Activation = Tanh, SharedWith = nameof(First))] public partial Layer Second { get; }
    [Dense(3, Activation = Tanh)] public partial Layer Code { get; }
    [Dense(4, SharedWith = nameof(Code))] public partial Layer Third { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
