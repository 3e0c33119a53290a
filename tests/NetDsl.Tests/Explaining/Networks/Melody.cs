using static NetDsl.Activations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A recurrence, a normalisation and functions that bend.</summary>
[Network]
public partial class Melody
{
    [Input(7, 3)]
    public partial Layer Notes { get; }

    [Gru(8)]
    public partial Layer State { get; }

    [LayerNorm]
    public partial Layer Norm { get; }

    [Dense(9, Activation = Gelu)]
    public partial Layer Hidden { get; }

    [Dense(2)]
    public partial Layer Next { get; }

    [MeanSquaredError]
    public partial Loss Error { get; }
}
