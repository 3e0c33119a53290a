using static NetDsl.Activations;

namespace NetDsl.Tests.RealData;

/// <summary>Three kinds of iris by the sizes of their leaves.</summary>
[Network]
public partial class IrisClassifier
{
    [Input(4)] public partial Layer Leaves { get; }
    [Dense(16, Activation = Tanh)] public partial Layer Hidden { get; }
    [Dense(3)] public partial Layer Kind { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
