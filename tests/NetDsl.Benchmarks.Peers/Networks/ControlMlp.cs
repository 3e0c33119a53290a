using static NetDsl.Activations;

namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>6-64-8-4: a controller or a character of a game.</summary>
[Network]
public partial class ControlMlp
{
    [Input(6)] public partial Layer Senses { get; }
    [Dense(64, Activation = Relu)] public partial Layer First { get; }
    [Dense(8, Activation = Relu)] public partial Layer Second { get; }
    [Dense(4)] public partial Layer Act { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
