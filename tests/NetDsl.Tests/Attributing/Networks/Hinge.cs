using static NetDsl.Activations;

namespace NetDsl.Tests.Attributing;

/// <summary>One unit with ReLU.</summary>
[Network]
internal sealed partial class Hinge
{
    [Input(1)] public partial Layer X { get; }

    [Dense(1, Activation = Relu)] public partial Layer H { get; }

    [Dense(1)] public partial Layer F { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
