using static NetDsl.Activations;

namespace NetDsl.Benchmarks;

/// <summary>2-16-16-2: so small that calls and loads count as much as arithmetic.</summary>
[Network]
public partial class TinyMlp
{
    [Input(2)] public partial Layer Point { get; }
    [Dense(16, Activation = Tanh)] public partial Layer First { get; }
    [Dense(16, Activation = Tanh)] public partial Layer Second { get; }
    [Dense(2)] public partial Layer Side { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
