using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

/// <summary>What training computes otherwise than use: masks, and statistics of a batch.</summary>
[Network]
public sealed partial class Dropped
{
    [Input(20)] public partial Layer Features { get; }
    [Dense(16, Activation = Relu)] public partial Layer Hidden { get; }
    [BatchNorm] public partial Layer Even { get; }
    [Dropout(0.5)] public partial Layer Thinned { get; }
    [Dense(3)] public partial Layer Kind { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
