namespace NetDsl.Tests.Networks;

/// <summary>A stream that goes on beyond its sequence of four steps.</summary>
[Network(Streaming = true)]
internal sealed partial class Hearing
{
    [Input(4, 3)] public partial Layer Frames { get; }
    [Gru(5)] public partial Layer States { get; }
    [Dense(2, PerStep = true)] public partial Layer Noise { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
