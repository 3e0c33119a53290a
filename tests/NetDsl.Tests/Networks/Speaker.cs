using static NetDsl.Activations;

namespace NetDsl.Tests.Networks;

/// <summary>A sound for each step of a sequence, with every kind of noise, running statistics, class numbers and a penalty.</summary>
[Network]
internal sealed partial class Speaker
{
    [Input(4, 3)] public partial Layer Wave { get; }

    [GaussianNoise(0.5)] public partial Layer Noisy { get; }

    [Dense(9, PerStep = true, Activation = Tanh)] public partial Layer Hidden { get; }

    [BatchNorm(Momentum = 0.25)] public partial Layer Normal { get; }

    [Dropout(0.5, Channels = true)] public partial Layer Kept { get; }

    [StochasticDepth(0.2)] public partial Layer Deep { get; }

    [Dense(5, PerStep = true)] public partial Layer Sound { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }

    [WeightPenalty(L2 = 0.5, Of = nameof(Sound))] public partial Loss Decay { get; }
}
