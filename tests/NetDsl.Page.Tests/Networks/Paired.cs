using static NetDsl.Equations;

namespace NetDsl.Page.Tests;

/// <summary>A sum over two indices whose letters cannot stand below the line.</summary>
[Network]
public sealed partial class Paired
{
    [Input(3)] public partial Layer Features { get; }
    [Equation(nameof(Pairs), 4)] public partial Layer Products { get; }
    [MeanSquaredError] public partial Loss Error { get; }

    [Layer] private static Scalar Pairs(Tensor x, Tensor W, Index n) => Sum(b, Sum(c, x[b] * W[n, b, c] * x[c]));
}
