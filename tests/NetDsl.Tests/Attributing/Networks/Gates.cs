using static NetDsl.Activations;

namespace NetDsl.Tests.Attributing;

/// <summary>2-2-1 with ReLU.</summary>
[Network]
internal sealed partial class Gates
{
    [Input(2)] public partial Layer X { get; }

    [Dense(2, Activation = Relu)] public partial Layer H { get; }

    [Dense(1)] public partial Layer F { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
