using static NetDsl.Activations;

namespace NetDsl.Tests.Networks;

/// <summary>Two inputs, joins, two losses.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class TwoAnswers
{
    [Input(3)] public partial Layer<double> Left { get; }

    [Input(2, 2)] public partial Layer<double> Right { get; }

    [Dense(4, Activation = Softplus)] public partial Layer<double> Code { get; }

    [Concat(nameof(Left), nameof(Code))] public partial Layer<double> Both { get; }

    [Dense(9, Activation = Silu)] public partial Layer<double> Hidden { get; }

    [Dense(2)] public partial Layer<double> Size { get; }

    [MeanSquaredError] public partial Loss<double> OfSize { get; }

    [Dense(3, From = nameof(Hidden))] public partial Layer<double> Alive { get; }

    [BinaryCrossEntropy(Weight = 0.5)] public partial Loss<double> OfAlive { get; }
}
