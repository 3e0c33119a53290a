using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>h₁ = relu(x + y) is above 0 where x or y is 1, h₂ = relu(x + y − 1) where both are; x xor y = h₁ − 2·h₂.</summary>
[Network]
internal sealed partial class XorByHand
{
    [Input(2)] public partial Layer Bits { get; }
    [Dense(2, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(1)] public partial Layer Either { get; }
    [MeanSquaredError] public partial Loss Error { get; }

    /// <summary>The samples 00, 01, 10 and 11, with x xor y as label.</summary>
    public static Observations All { get; } = Observations.Exhaustive([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0]);

    public static XorByHand Make() => new XorByHand()
        .With("Hidden.Weights", 1, 1, 1, 1)
        .With("Hidden.Bias", 0, -1)
        .With("Either.Weights", 1, -2)
        .With("Either.Bias", 0);
}
