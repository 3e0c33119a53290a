using static NetDsl.Equations;

namespace NetDsl.Tests.Networks;

/// <summary>Two vectors of two networks that are alike, and their distance.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class Twins
{
    [Input(3)] public partial Layer<double> X { get; }

    [Dense(2, Bias = false)] public partial Layer<double> Left { get; }

    [Dense(2, Bias = false, From = nameof(X))] public partial Layer<double> Right { get; }

    [Equation(nameof(Apart), From = nameof(Left), With = [nameof(Right)])] public partial Layer<double> Between { get; }

    [MeanSquaredError] public partial Loss<double> Error { get; }

    [Layer]
    private static Scalar Apart(Tensor a, Tensor b) => Sqrt(Sum(k, (a[k] - b[k]) * (a[k] - b[k])));
}
