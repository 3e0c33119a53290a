using static NetDsl.Activations;

namespace NetDsl.Tests.RealData;

/// <summary>The rings of an abalone, which tell its age, by its sex and size.</summary>
[Network]
public partial class AbaloneAge
{
    [Input(10)] public partial Layer Shell { get; }
    [Dense(32, Activation = Gelu)] public partial Layer First { get; }
    [Dense(16, Activation = Gelu)] public partial Layer Second { get; }
    [Dense(1)] public partial Layer Rings { get; }
    [MeanSquaredError] public partial Loss Error { get; }
}
