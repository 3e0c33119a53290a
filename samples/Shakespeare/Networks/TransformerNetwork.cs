using static NetDsl.Activations;

namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>
/// Tells the next character by looking back at those before it. A convolution shows each character its neighbours and their
/// order, so that no positions are needed and attention has syllables to look for.
/// </summary>
/// <remarks>Mohamed, Okhonko and Zettlemoyer, "Transformers with Convolutional Context for ASR", 2019.</remarks>
[Network(Streaming = true)]
internal sealed partial class TransformerNetwork
{
    [Input(Sizes.Window)]                                                             public partial Layer Text { get; }
    [Embedding(Sizes.Characters, Sizes.Width)]                                        public partial Layer Letters { get; }
    [Dropout(0.1)]                                                                    public partial Layer Glimpsed { get; }
    [Conv1D(Sizes.Width, Kernel = 4, Padding = Padding.Causal, Activation = Gelu)]    public partial Layer Syllables { get; }
    [Use<TransformerBlock>(Repeat = 3)]                                               public partial Layer Body { get; }
    [LayerNorm]                                                                       public partial Layer Calm { get; }
    [Dense(Sizes.Characters, PerStep = true)]                                         public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)]                                              public partial Loss Error { get; }
}
