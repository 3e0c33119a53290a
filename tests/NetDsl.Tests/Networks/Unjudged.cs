using static NetDsl.Activations;

namespace NetDsl.Tests.Networks;

/// <summary>A network without a loss: it predicts, and cannot be trained.</summary>
[Network]
internal sealed partial class Unjudged
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer Answer { get; }
}
