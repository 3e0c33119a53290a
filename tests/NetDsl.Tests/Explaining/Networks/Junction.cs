namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A layer that a maximum reads, and another layer as well; and penalties beside a loss of classes.</summary>
[Network]
public sealed partial class Junction
{
    [Input(8, 1)] public partial Layer Heard { get; }
    [Conv1D(2, Kernel = 3, Padding = Padding.Same)] public partial Layer Edges { get; }
    [MaxPool1D(2)] public partial Layer Pool { get; }
    [Dense(2)] public partial Layer Loudest { get; }
    [Dense(2, From = nameof(Edges))] public partial Layer All { get; }
    [Add(nameof(Loudest), nameof(All))] public partial Layer Both { get; }
    [Dense(3)] public partial Layer Word { get; }
    [WeightPenalty(L2 = 0.01)] public partial Loss Small { get; }
    [SoftmaxCrossEntropy(From = nameof(Word))] public partial Loss Error { get; }
}
