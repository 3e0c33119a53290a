namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>An LSTM of 64 units that reads an image of 28 × 28 pixels row by row.</summary>
[Network]
public partial class LstmRows
{
    [Input(28, 28)] public partial Layer Rows { get; }
    [Lstm(64, LastOnly = true)] public partial Layer Memory { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
