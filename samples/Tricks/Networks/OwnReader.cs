using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>The same with an activation of nobody's but this sample's: a line that a wave goes along.</summary>
[Network(Like = typeof(SigmoidReader)), Trick("one of one's own")]
internal sealed partial class OwnReader
{
    [Dense(32, Activation = nameof(Wavy))] public partial Layer First { get; }
    [Dense(32, Activation = nameof(Wavy))] public partial Layer Second { get; }
    [Dense(32, Activation = nameof(Wavy))] public partial Layer Third { get; }

    [Activation]
    private static float Wavy(float x) => x + MathF.Sin(2 * x) / 2;
}
