using static NetDsl.Activations;

namespace NetDsl.Tests.Training;

/// <summary>Few weights, much work.</summary>
[Network]
internal sealed partial class Sliding
{
    [Input(64, 4)] public partial Layer Wave { get; }

    [Conv1D(16, Kernel = 5, Activation = Relu)] public partial Layer Edges { get; }

    [GlobalAveragePool] public partial Layer Mean { get; }

    [Dense(3)] public partial Layer Kind { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>As many multiply-adds as weights.</summary>
[Network]
internal sealed partial class Broad
{
    [Input(100)] public partial Layer Row { get; }

    [Dense(1000, Activation = Relu)] public partial Layer Hidden { get; }

    [Dense(1)] public partial Layer Answer { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Statistics of a batch.</summary>
[Network]
internal sealed partial class Normed
{
    [Input(64, 4)] public partial Layer Wave { get; }

    [Conv1D(16, Kernel = 5)] public partial Layer Edges { get; }

    [BatchNorm] public partial Layer Normal { get; }

    [Dense(3)] public partial Layer Kind { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Noise of two kinds, and a loss that leaves steps out.</summary>
[Network]
internal sealed partial class Babble
{
    [Input(64, 4)] public partial Layer Wave { get; }

    [GaussianNoise(0.5)] public partial Layer Noisy { get; }

    [Conv1D(16, Kernel = 5, Activation = Tanh)] public partial Layer Edges { get; }

    [Dropout(0.5)] public partial Layer Kept { get; }

    [Dense(5, PerStep = true)] public partial Layer Sound { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
}
