namespace NetDsl.Tests.Metrics;

/// <summary>A class of four for each of three steps, as shares.</summary>
[Network]
internal sealed partial class StepClassifier
{
    [Input(3, 2)] public partial Layer Steps { get; }

    [Dense(4, PerStep = true)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
