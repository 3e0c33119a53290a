using static NetDsl.Activations;

namespace NetDsl.Tests.RealData;

/// <summary>True and forged banknotes by the statistics of a picture.</summary>
[Network]
public partial class BanknoteClassifier
{
    [Input(4)] public partial Layer Statistics { get; }
    [Dense(16, Activation = Relu)] public partial Layer First { get; }
    [Dense(8, Activation = Silu)] public partial Layer Second { get; }
    [Dense(2)] public partial Layer Verdict { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
