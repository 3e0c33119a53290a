using static NetDsl.Activations;

namespace NetDsl.Tests.Attributing;

/// <summary>Room for formulas of five variables: three layers of ReLUs.</summary>
[Network]
internal sealed partial class Logic
{
    public const int Variables = 5;
    public const int Units = 24;

    [Input(Variables)] public partial Layer X { get; }

    [Dense(Units, Activation = Relu)] public partial Layer First { get; }

    [Dense(Units, Activation = Relu)] public partial Layer Second { get; }

    [Dense(Units, Activation = Relu)] public partial Layer Third { get; }

    [Dense(1)] public partial Layer F { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}
