using static NetDsl.Equations;

namespace NetDsl.Tests.Attributing;

/// <summary>Maxima of logarithms, which are −∞ at 0.</summary>
[Network]
internal sealed partial class Logarithms
{
    [Input(3)] public partial Layer X { get; }

    [Input(3)] public partial Layer Y { get; }

#pragma warning disable NETDSL021, NETDSL033 // Nothing is to be trained.
    [Equation(nameof(LargerOf), From = nameof(X), With = [nameof(Y)])] public partial Layer Larger { get; }

    [Equation(nameof(LargestOf), From = nameof(X))] public partial Layer Largest { get; }

    [Equation(nameof(Logarithm), From = nameof(X))] public partial Layer Least { get; }

    [Equation(nameof(Quotient), From = nameof(X), With = [nameof(Y)])] public partial Layer Ratio { get; }

    [MeanSquaredError] public partial Loss Error { get; }
#pragma warning restore NETDSL021, NETDSL033

    [Layer] private static Scalar LargerOf(Tensor x, Tensor y, Index n) => Max(Log(x[n]), Log(y[n])) + x[n];

    [Layer] private static Scalar LargestOf(Tensor x) => Max(k, Log(x[k]));

    [Layer] private static Scalar Logarithm(Tensor x, Index n) => Max(Log(x[n]), -2);

    [Layer] private static Scalar Quotient(Tensor x, Tensor y, Index n) => Exp(-x[n] / y[n]);
}
