using static NetDsl.Activations;

namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Statistics of a batch, and units that are left out of training.</summary>
[Network]
public partial class Thinned
{
    [Input(6)]
    public partial Layer Row { get; }

    [Dense(8, Activation = Tanh)]
    public partial Layer Hidden { get; }

    [BatchNorm]
    public partial Layer Norm { get; }

    [Dropout(0.4)]
    public partial Layer Less { get; }

    [Dense(2)]
    public partial Layer Both { get; }

    [MeanSquaredError]
    public partial Loss Error { get; }
}
