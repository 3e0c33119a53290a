using static NetDsl.Equations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Indices that have no sign below the line, one that is called as that of rows, and a maximum.</summary>
[Network]
public sealed partial class Bands
{
    [Input(3, 4)] public partial Layer Heard { get; }
    [Equation(nameof(Weighted))] public partial Layer Louder { get; }
    [Equation(nameof(Mixed), 2)] public partial Layer Mix { get; }
    [MaxPool1D(2)] public partial Layer Pool { get; }
    [Dense(3)] public partial Layer Guess { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }

    [Layer]
    private static Scalar Weighted(Tensor x, [Weights] Tensor gain, Index t, Index b) => gain[t] * x[t, b];

    [Layer]
    private static Scalar Mixed(Tensor x, [Weights] Tensor W, Index i, Index n) => Sum(s, x[i, s] * W[s, n]);
}
