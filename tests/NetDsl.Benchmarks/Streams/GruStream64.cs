namespace NetDsl.Benchmarks;

/// <summary>A GRU of 64 units that takes 64 numbers at a time.</summary>
[Network(Streaming = true)]
public partial class GruStream64
{
    [Input(64, 64)] public partial Layer Frames { get; }
    [Gru(64)] public partial Layer Memory { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
