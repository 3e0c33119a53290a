using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Tells after each letter of a text which one comes next, from a window of the last four. 11,510 parameters.</summary>
[Network]
internal sealed partial class WindowWriter
{
    [Input(LetterSizes.Steps)]                                                                      public partial Layer Text { get; }
    [Embedding(LetterSizes.Characters, 16)]                                                         public partial Layer Letters { get; }
    [Conv1D(70, Kernel = LetterSizes.Window, Padding = Padding.Causal, Activation = Tanh)]          public partial Layer Memory { get; }
    [Dense(LetterSizes.Characters, PerStep = true)]                                                 public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)]                                                            public partial Loss Error { get; }
}
