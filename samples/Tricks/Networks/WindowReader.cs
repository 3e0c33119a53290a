using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Says at each step what a sequence of bits said some steps before, from a window of four steps.</summary>
[Network]
internal sealed partial class WindowReader
{
    [Input(24, 1)]                                                              public partial Layer Said { get; }
    [Conv1D(16, Kernel = 4, Padding = Padding.Causal, Activation = Tanh)]       public partial Layer Memory { get; }
    [Dense(1, PerStep = true)]                                                  public partial Layer Echo { get; }
    [BinaryCrossEntropy]                                                        public partial Loss Error { get; }
}
