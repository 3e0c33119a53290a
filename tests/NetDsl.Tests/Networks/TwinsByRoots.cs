using static NetDsl.Equations;

namespace NetDsl.Tests.Networks;

/// <summary>Two vectors of two networks that are alike, compared by everything that is steep without end at one place.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class TwinsByRoots
{
    [Input(3)] public partial Layer<double> X { get; }

    [Dense(2, Bias = false)] public partial Layer<double> Left { get; }

    [Dense(2, Bias = false, From = nameof(X))] public partial Layer<double> Right { get; }

    [Equation(nameof(Roots), From = nameof(Left), With = [nameof(Right)])] public partial Layer<double> Apart { get; }

    [Activate(nameof(Power))] public partial Layer<double> Powers { get; }

    [MeanSquaredError] public partial Loss<double> Error { get; }

    [CosineSimilarity(nameof(Left), nameof(Right))] public partial Layer<double> Alike { get; }

    [MeanSquaredError] public partial Loss<double> AlikeError { get; }

    [L2Normalize(From = nameof(Left))] public partial Layer<double> Unit { get; }

    [MeanSquaredError] public partial Loss<double> UnitError { get; }

    [Layer]
    private static Scalar Roots(Tensor a, Tensor b, Index n) =>
        Cbrt((a[n] - b[n]) * (a[n] - b[n])) + Pow(Abs(a[n] - b[n]), 0.5f) + Pow(Abs(a[n] - b[n]), 0.25f)
        + Acos(1 - Abs(a[n] - b[n])) + Asin(Abs(a[n] - b[n]) - 1) + Sqrt(Abs(a[n] - b[n]));

    [Activation]
    private static float Power(float x, [Parameter(0.3f)] float exponent) => MathF.Pow(MathF.Abs(x), exponent);
}
