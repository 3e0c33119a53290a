namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>One dense layer, 784→10: a linear classifier of digits.</summary>
[Network]
public partial class Dense784To10
{
    [Input(784)] public partial Layer Features { get; }
    [Dense(10)] public partial Layer Result { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
