using static NetDsl.Activations;

namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>
/// Each character looks back at those before it, then thinks by itself; what it finds is added to what it was.
/// </summary>
/// <remarks>Vaswani and others, "Attention Is All You Need", 2017, with the norms before what they are for.</remarks>
[Block]
internal sealed partial class TransformerBlock
{
    [Input]                                                      public partial Layer Stream { get; }
    [LayerNorm]                                                  public partial Layer Calm { get; }
    [Attention(4, Causal = true)]                                public partial Layer Look { get; }
    [Dropout(0.2)]                                               public partial Layer Seen { get; }
    [Add(nameof(Stream), nameof(Seen))]                          public partial Layer Informed { get; }
    [LayerNorm]                                                  public partial Layer Still { get; }
    [Dense(4 * Sizes.Width, PerStep = true, Activation = Gelu)]  public partial Layer Thoughts { get; }
    [Dense(Sizes.Width, PerStep = true)]                         public partial Layer Thought { get; }
    [Dropout(0.2)]                                               public partial Layer Kept { get; }
    [Add(nameof(Informed), nameof(Kept))]                        public partial Layer Sum { get; }
}
