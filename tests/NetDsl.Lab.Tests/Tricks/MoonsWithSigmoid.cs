using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>With another activation, whose weights are drawn otherwise.</summary>
[Network(Like = typeof(Moons))]
[Trick("sigmoid")]
internal sealed partial class MoonsWithSigmoid
{
    [Dense(12, Activation = Sigmoid)] public partial Layer Hidden { get; }
}
