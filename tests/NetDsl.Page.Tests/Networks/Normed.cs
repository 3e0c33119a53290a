using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

/// <summary>Sums over several axes, whose lanes begin again with each row.</summary>
[Network]
public sealed partial class Normed
{
    [Input(7, 7, 3)] public partial Layer Image { get; }
    [Conv2D(10, Kernel = 3, Activation = Silu)] public partial Layer Edges { get; }
    [GroupNorm(2)] public partial Layer Even { get; }
    [AveragePool2D(2)] public partial Layer Less { get; }
    [Dense(3)] public partial Layer Kind { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
