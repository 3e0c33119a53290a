namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A stream whose prediction reads the last state alone.</summary>
[Network(Streaming = true)]
public partial class Verdicts
{
    [Input(6, 3)]
    public partial Layer Frames { get; }

    [Gru(4, LastOnly = true)]
    public partial Layer State { get; }

    [Dense(2)]
    public partial Layer Verdict { get; }

    [MeanSquaredError]
    public partial Loss Error { get; }
}
