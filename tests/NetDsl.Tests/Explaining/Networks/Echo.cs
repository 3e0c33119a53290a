namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Convolutions that look ever farther back.</summary>
[Network(Streaming = true)]
public partial class Echo
{
    [Input(9, 2)]
    public partial Layer Frames { get; }

    [Conv1D(4, Kernel = 2, Padding = Padding.Causal)]
    public partial Layer Near { get; }

    [Conv1D(2, Kernel = 2, Dilation = 3, Padding = Padding.Causal)]
    public partial Layer Far { get; }

    [MeanSquaredError]
    public partial Loss Error { get; }
}
