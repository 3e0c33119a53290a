using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

[Network]
public sealed partial class Xor
{
    [Input(2)] public partial Layer Question { get; }
    [Dense(4, Activation = Tanh)] public partial Layer Hidden { get; }
    [Dense(1)] public partial Layer Answer { get; }
    [BinaryCrossEntropy] public partial Loss Error { get; }
}
