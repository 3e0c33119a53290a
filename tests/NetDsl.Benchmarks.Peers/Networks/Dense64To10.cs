namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>One dense layer, 64→10: the end of a small classifier.</summary>
[Network]
public partial class Dense64To10
{
    [Input(64)] public partial Layer Features { get; }
    [Dense(10)] public partial Layer Result { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
