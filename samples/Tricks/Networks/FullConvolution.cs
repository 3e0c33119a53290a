using static NetDsl.Activations;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Tells digits apart by convolutions in which each filter reads all channels.</summary>
[Network]
internal sealed partial class FullConvolution
{
    [Input(28, 28, 1)]                                          public partial Layer Image { get; }
    [Conv2D(16, Kernel = 5, Stride = 2, Activation = Relu)]     public partial Layer Edges { get; }
    [Conv2D(16, Kernel = 3, Stride = 2, Activation = Relu)]     public partial Layer Parts { get; }
    [GlobalAveragePool]                                         public partial Layer Mean { get; }
    [Dense(10)]                                                 public partial Layer Digit { get; }
    [SoftmaxCrossEntropy]                                       public partial Loss Error { get; }
}
