using static NetDsl.Activations;

namespace NetDsl.Benchmarks;

/// <summary>784-128-10: the first network that everybody trains on digits.</summary>
[Network]
public partial class MnistMlp
{
    [Input(28, 28)] public partial Layer Image { get; }
    [Dense(128, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
