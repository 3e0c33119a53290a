namespace NetDsl.Benchmarks;

/// <summary>A GRU of 64 units that reads an image of 28 × 28 pixels row by row.</summary>
[Network]
public partial class GruRows
{
    [Input(28, 28)] public partial Layer Rows { get; }
    [Gru(64, LastOnly = true)] public partial Layer Memory { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
