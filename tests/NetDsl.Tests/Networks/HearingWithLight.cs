namespace NetDsl.Tests.Networks;

/// <summary>Two inputs that stream, and end with the sequence.</summary>
[Network(Streaming = true)]
internal sealed partial class HearingWithLight
{
    [Input(4, 3)] public partial Layer Frames { get; }
    [Input(4, 1)] public partial Layer Light { get; }
    [Concat(nameof(Frames), nameof(Light))] public partial Layer Both { get; }
    [Gru(5)] public partial Layer States { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
