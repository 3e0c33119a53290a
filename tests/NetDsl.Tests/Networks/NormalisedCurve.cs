using static NetDsl.Activations;

namespace NetDsl.Tests.Networks;

/// <summary>A curve through points of the plane, with batch normalisation.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class NormalisedCurve
{
    [Input(2)] public partial Layer<double> X { get; }

    [Dense(16)] public partial Layer<double> Hidden { get; }

    [BatchNorm] public partial Layer<double> Normal { get; }

    [Activate(Tanh)] public partial Layer<double> Active { get; }

    [Dense(1)] public partial Layer<double> Y { get; }

    [MeanSquaredError] public partial Loss<double> Error { get; }
}
