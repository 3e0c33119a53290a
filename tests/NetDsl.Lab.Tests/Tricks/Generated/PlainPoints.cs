namespace NetDsl.Lab.Tests;

/// <summary>Tells on which side of a circle a point lies.</summary>
[Network]
internal sealed partial class PlainPoints
{
    [Input(2)] public partial Layer Point { get; }

    [Dense(12, Activation = Activations.Tanh)] public partial Layer Hidden { get; }

    [Dense(2)] public partial Layer Side { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
