namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>Tells the next character by looking back at those before it.</summary>
[Network(Streaming = true)]
internal sealed partial class TransformerNetwork
{
    [Input(Sizes.Window)]                        public partial Layer Text { get; }
    [Embedding(Sizes.Characters, 64)]            public partial Layer Letters { get; }
    [LearnedPositions]                           public partial Layer Places { get; }
    [Use<TransformerBlock>(Repeat = 2)]          public partial Layer Body { get; }
    [LayerNorm]                                  public partial Layer Calm { get; }
    [Dense(Sizes.Characters, PerStep = true)]    public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)]         public partial Loss Error { get; }
}
