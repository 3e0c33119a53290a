using static NetDsl.Activations;

namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>Tells the next character by looking back at those before it.</summary>
[Network(Streaming = true)]
internal sealed partial class TransformerNetwork
{
    [Input(Sizes.Window)]                                public partial Layer Text { get; }
    [Embedding(Sizes.Characters, 64)]                    public partial Layer Letters { get; }
    [LearnedPositions]                                   public partial Layer Places { get; }

    [LayerNorm]                                          public partial Layer Norm1 { get; }
    [Attention(4, Causal = true)]                        public partial Layer Look1 { get; }
    [Add(nameof(Places), nameof(Look1))]                 public partial Layer Sum1 { get; }
    [LayerNorm]                                          public partial Layer Norm2 { get; }
    [Dense(256, PerStep = true, Activation = Gelu)]      public partial Layer Wide1 { get; }
    [Dense(64, PerStep = true)]                          public partial Layer Narrow1 { get; }
    [Add(nameof(Sum1), nameof(Narrow1))]                 public partial Layer Block1 { get; }

    [LayerNorm]                                          public partial Layer Norm3 { get; }
    [Attention(4, Causal = true)]                        public partial Layer Look2 { get; }
    [Add(nameof(Block1), nameof(Look2))]                 public partial Layer Sum2 { get; }
    [LayerNorm]                                          public partial Layer Norm4 { get; }
    [Dense(256, PerStep = true, Activation = Gelu)]      public partial Layer Wide2 { get; }
    [Dense(64, PerStep = true)]                          public partial Layer Narrow2 { get; }
    [Add(nameof(Sum2), nameof(Narrow2))]                 public partial Layer Block2 { get; }

    [LayerNorm]                                          public partial Layer Norm { get; }
    [Dense(Sizes.Characters, PerStep = true)]            public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)]                 public partial Loss Error { get; }
}
