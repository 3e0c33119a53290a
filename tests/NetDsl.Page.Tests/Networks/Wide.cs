using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

/// <summary>More weights than a page carries.</summary>
[Network]
public sealed partial class Wide
{
    [Input(784)] public partial Layer Pixels { get; }
    [Dense(600, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(10)] public partial Layer Digit { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
