using static NetDsl.Activations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Logarithms, NaN below 0, behind which ReLUs are 0: the prediction is finite.</summary>
[Network]
internal sealed partial class Pole
{
    [Input(3)] public partial Layer X { get; }

    [Dense(6, Activation = nameof(Logarithm))] public partial Layer B { get; }

    [Dense(4, Activation = Relu)] public partial Layer C { get; }

    [Dense(1)] public partial Layer Y { get; }

    [MeanSquaredError] public partial Loss Error { get; }

    [Activation] private static float Logarithm(float x) => MathF.Log(x);
}
