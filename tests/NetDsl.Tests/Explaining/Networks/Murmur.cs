namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A recurrence that streams.</summary>
[Network(Streaming = true)]
public partial class Murmur
{
    [Input(9, 3)]
    public partial Layer Frames { get; }

    [Gru(8)]
    public partial Layer State { get; }

    [Dense(2, PerStep = true)]
    public partial Layer Next { get; }

    [MeanSquaredError]
    public partial Loss Error { get; }
}
