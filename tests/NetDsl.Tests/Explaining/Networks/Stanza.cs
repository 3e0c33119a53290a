using static NetDsl.Activations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A look back and a thought, both added to what was.</summary>
[Block]
public partial class Stanza
{
    [Input]
    public partial Layer Stream { get; }

    [LayerNorm]
    public partial Layer Calm { get; }

    [Attention(2, Causal = true)]
    public partial Layer Look { get; }

    [Add(nameof(Stream), nameof(Look))]
    public partial Layer Informed { get; }

    [Dense(12, PerStep = true, Activation = Gelu)]
    public partial Layer Thoughts { get; }

    [Dense(8, PerStep = true)]
    public partial Layer Thought { get; }

    [Add(nameof(Informed), nameof(Thought))]
    public partial Layer Sum { get; }
}
