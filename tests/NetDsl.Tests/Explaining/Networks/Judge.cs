using static NetDsl.Activations;
using static NetDsl.Equations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>An equation of its own, in which the weight stands before what it weighs.</summary>
[Network]
internal sealed partial class Judge
{
    [Input(3)] public partial Layer Features { get; }
    [Equation(nameof(Bilinear), 4, Activation = Tanh)] public partial Layer Pairs { get; }
    [Dense(2)] public partial Layer Verdict { get; }
    [MeanSquaredError] public partial Loss Error { get; }

    [Layer] private static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));
}
