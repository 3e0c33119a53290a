using static NetDsl.Equations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A sum over the rows and over an index that is called as they are.</summary>
[Network]
public sealed partial class Doubled
{
    [Input(2, 2)] public partial Layer Heard { get; }
    [Equation(nameof(Weighted))] public partial Layer Loud { get; }
    [Dense(3)] public partial Layer Guess { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }

    [Layer]
    private static Scalar Weighted(Tensor x, [Weights] Tensor gain, Index n, Index s) => gain[n] * x[n, s];
}
