using static NetDsl.Activations;

namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>Causal attention of four heads, then a perceptron of each step, with the norms before what they are for.</summary>
[Block]
public partial class TransformerBlock
{
    /// <summary>The heads of the attention.</summary>
    public const int Heads = 4;

    [Input] public partial Layer Stream { get; }
    [LayerNorm] public partial Layer Calm { get; }
    [Attention(Heads, Causal = true)] public partial Layer Look { get; }
    [Add(nameof(Stream), nameof(Look))] public partial Layer Informed { get; }
    [LayerNorm] public partial Layer Still { get; }
    [Dense(4 * CharacterTransformer.Width, PerStep = true, Activation = Gelu)] public partial Layer Thoughts { get; }
    [Dense(CharacterTransformer.Width, PerStep = true)] public partial Layer Thought { get; }
    [Add(nameof(Informed), nameof(Thought))] public partial Layer Sum { get; }
}
