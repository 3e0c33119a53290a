namespace NetDsl.Benchmarks;

/// <summary>An LSTM of 16 units that takes 16 numbers at a time.</summary>
[Network(Streaming = true)]
public partial class LstmStream16
{
    [Input(64, 16)] public partial Layer Frames { get; }
    [Lstm(16)] public partial Layer Memory { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
