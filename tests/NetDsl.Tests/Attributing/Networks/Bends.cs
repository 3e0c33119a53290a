using static NetDsl.Activations;

namespace NetDsl.Tests.Attributing;

/// <summary>Two units with tanh of one number: f = w₀·tanh(u₀·x + b₀) + w₁·tanh(u₁·x + b₁).</summary>
[Network]
internal sealed partial class Bends
{
    [Input(1)] public partial Layer X { get; }

    [Dense(2, Activation = Tanh)] public partial Layer H { get; }

    [Dense(1)] public partial Layer F { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
