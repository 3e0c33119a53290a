using static NetDsl.Activations;

namespace NetDsl.Tests.RealData;

/// <summary>Handwritten digits.</summary>
[Network]
public partial class DigitClassifier
{
    [Input(28, 28)] public partial Layer Image { get; }
    [Dense(128, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
