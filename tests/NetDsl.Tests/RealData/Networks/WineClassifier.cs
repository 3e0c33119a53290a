using static NetDsl.Activations;

namespace NetDsl.Tests.RealData;

/// <summary>Three growers of wine by what is dissolved in it.</summary>
[Network]
public partial class WineClassifier
{
    [Input(13)] public partial Layer Analysis { get; }
    [Dense(16, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(3)] public partial Layer Grower { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
