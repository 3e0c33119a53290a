using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Tells digits apart with three layers of sigmoids, the activation of 1986. Four others take their place.</summary>
[Network]
internal sealed partial class SigmoidReader
{
    [Input(28, 28, 1)]                  public partial Layer Image { get; }
    [Dense(32, Activation = Sigmoid)]   public partial Layer First { get; }
    [Dense(32, Activation = Sigmoid)]   public partial Layer Second { get; }
    [Dense(32, Activation = Sigmoid)]   public partial Layer Third { get; }
    [Dense(10)]                         public partial Layer Digit { get; }
    [SoftmaxCrossEntropy]               public partial Loss Error { get; }
}
