using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

[Network]
public sealed partial class SmallTransformer
{
    [Input(24)] public partial Layer Text { get; }
    [Embedding(40, 32)] public partial Layer Letters { get; }
    [LayerNorm] public partial Layer Calm { get; }
    [Attention(4, Causal = true)] public partial Layer Look { get; }
    [Add(nameof(Letters), nameof(Look))] public partial Layer Informed { get; }
    [LayerNorm] public partial Layer Still { get; }
    [Dense(64, PerStep = true, Activation = Gelu)] public partial Layer Thoughts { get; }
    [Dense(32, PerStep = true)] public partial Layer Thought { get; }
    [Add(nameof(Informed), nameof(Thought))] public partial Layer Sum { get; }
    [Dense(40, PerStep = true)] public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
}
