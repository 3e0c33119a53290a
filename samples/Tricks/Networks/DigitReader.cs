using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Tells digits apart, as plainly as can be: one hidden layer and no trick.</summary>
[Network]
internal sealed partial class DigitReader
{
    [Input(28, 28, 1)]                  public partial Layer Image { get; }
    [Dense(48, Activation = Relu)]      public partial Layer First { get; }
    [Dense(32, Activation = Relu)]      public partial Layer Second { get; }
    [Dense(10)]                         public partial Layer Digit { get; }
    [SoftmaxCrossEntropy]               public partial Loss Error { get; }
}
