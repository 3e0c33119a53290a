namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>One dense layer, 16→16, and nothing else.</summary>
[Network]
public partial class Dense16To16
{
    [Input(16)] public partial Layer Features { get; }
    [Dense(16)] public partial Layer Result { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
