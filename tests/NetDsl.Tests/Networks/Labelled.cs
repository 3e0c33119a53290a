namespace NetDsl.Tests.Networks;

/// <summary>One of two classes, or none.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class Labelled
{
    [Input(3)] public partial Layer<double> Given { get; }

    [Dense(2)] public partial Layer<double> Logits { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss<double> Error { get; }
}
