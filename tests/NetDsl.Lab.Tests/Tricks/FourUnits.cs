using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>Four units in two groups, whose weights are written by hand: which class each speaks for.</summary>
[Network]
internal sealed partial class FourUnits
{
    [Input(4)] public partial Layer Signal { get; }
    [Dense(4, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(4)] public partial Layer Class { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
