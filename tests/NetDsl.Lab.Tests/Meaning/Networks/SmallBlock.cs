using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>A small transformer block.</summary>
[Block]
internal sealed partial class SmallBlock
{
    [Input] public partial Layer Stream { get; }
    [Attention(2, Causal = true)] public partial Layer Look { get; }
    [Add(nameof(Stream), nameof(Look))] public partial Layer Informed { get; }
    [Dense(8, PerStep = true, Activation = Relu)] public partial Layer Thoughts { get; }
    [Add(nameof(Informed), nameof(Thoughts))] public partial Layer Sum { get; }
}
