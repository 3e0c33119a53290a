namespace NetDsl.Tests.Attributing;

/// <summary>Attention to the steps that are there.</summary>
[Network]
internal sealed partial class Masked
{
    [Input(4, 6)] public partial Layer Steps { get; }

    [Input(4)] public partial Layer Present { get; }

    [Attention(2, Mask = nameof(Present), Causal = true, From = nameof(Steps))] public partial Layer Attended { get; }

    [Dense(2)] public partial Layer Both { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
