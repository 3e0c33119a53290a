namespace NetDsl.Tests.Networks;

/// <summary>A network of few weights that predicts many numbers.</summary>
[Network]
internal sealed partial class Wide
{
    [Input(1)] public partial Layer Number { get; }

    [Dense(65_536, Bias = false)] public partial Layer Many { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
