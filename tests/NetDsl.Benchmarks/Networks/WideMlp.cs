using static NetDsl.Activations;

namespace NetDsl.Benchmarks;

/// <summary>1024-1024-1024-10: weight matrices of 4 MB, and rows that are all 4 KB apart.</summary>
[Network]
public partial class WideMlp
{
    [Input(1024)] public partial Layer Signal { get; }
    [Dense(1024, Activation = Relu)] public partial Layer First { get; }
    [Dense(1024, Activation = Relu)] public partial Layer Second { get; }
    [Dense(10)] public partial Layer Class { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
