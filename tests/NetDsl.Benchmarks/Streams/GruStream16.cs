namespace NetDsl.Benchmarks;

/// <summary>A GRU of 16 units that takes 16 numbers at a time.</summary>
[Network(Streaming = true)]
public partial class GruStream16
{
    [Input(64, 16)] public partial Layer Frames { get; }
    [Gru(16)] public partial Layer Memory { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
