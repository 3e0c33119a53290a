namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>Tells the next character from a state that it carries from one to the next.</summary>
[Network(Streaming = true)]
internal sealed partial class GruNetwork
{
    [Input(Sizes.Window)]                        public partial Layer Text { get; }
    [Embedding(Sizes.Characters, 64)]            public partial Layer Letters { get; }
    [Gru(256)]                                   public partial Layer Memory { get; }
    [Dropout(0.3)]                               public partial Layer Kept { get; }
    [Dense(Sizes.Characters, PerStep = true)]    public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)]         public partial Loss Error { get; }
}
