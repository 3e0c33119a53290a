namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>One dense layer, 64→64, and nothing else.</summary>
[Network]
public partial class Dense64To64
{
    [Input(64)] public partial Layer Features { get; }
    [Dense(64)] public partial Layer Result { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
