namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Attention to the steps before, whose keys and values a stream keeps.</summary>
[Network(Streaming = true)]
public partial class Recital
{
    [Input(9, 4)]
    public partial Layer Frames { get; }

    [Attention(2, Causal = true)]
    public partial Layer Attended { get; }

    [Dense(2, PerStep = true)]
    public partial Layer Next { get; }

    [MeanSquaredError]
    public partial Loss Error { get; }
}
