using static NetDsl.Activations;

namespace NetDsl.Tests.Networks;

/// <summary>Makes two numbers of three; its loss is what another network says of them.</summary>
[Network]
public sealed partial class Drawer
{
    [Input(3)] public partial Layer Noise { get; }

    [Dense(4, Activation = Tanh)] public partial Layer Hidden { get; }

    [Dense(2)] public partial Layer Drawn { get; }

    [Minimize(nameof(Along), Weight = 2)] public partial Loss Slope { get; }

    [Loss]
    private static float Along(float value, float slope) => value * slope;
}
