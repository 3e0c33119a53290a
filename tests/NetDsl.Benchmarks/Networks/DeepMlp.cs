using static NetDsl.Activations;

namespace NetDsl.Benchmarks;

/// <summary>784-512-512-10: weight matrices of 1.6 and 1 MB, about the size of an L2 cache.</summary>
[Network]
public partial class DeepMlp
{
    [Input(28, 28)] public partial Layer Image { get; }
    [Dense(512, Activation = Relu)] public partial Layer First { get; }
    [Dense(512, Activation = Relu)] public partial Layer Second { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
