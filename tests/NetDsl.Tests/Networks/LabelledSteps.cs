namespace NetDsl.Tests.Networks;

/// <summary>Two answers for each of four steps, either of them one of two classes or none, sizes, and a penalty.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class LabelledSteps
{
    [Input(4, 2)] public partial Layer<double> Wave { get; }

    [Dense(2, PerStep = true)] public partial Layer<double> Sound { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss<double> Error { get; }

    [Dense(2, PerStep = true, From = nameof(Wave))] public partial Layer<double> Tone { get; }

    [SoftmaxCrossEntropy(Sparse = true, Weight = 0.5)] public partial Loss<double> ToneError { get; }

    [Dense(8, From = nameof(Wave))] public partial Layer<double> Sizes { get; }

    [MeanSquaredError(Weight = 0.25)] public partial Loss<double> Everywhere { get; }

    [WeightPenalty(L2 = 0.125)] public partial Loss<double> Decay { get; }
}
