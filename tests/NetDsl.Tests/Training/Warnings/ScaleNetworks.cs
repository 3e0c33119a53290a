using static NetDsl.Activations;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Looks at small images.</summary>
[Network]
internal sealed partial class Looker
{
    [Input(4, 4, 1)] public partial Layer Image { get; }

    [Conv2D(2, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }

    [Dense(2)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>Normalises what it reads by itself.</summary>
[Network]
internal sealed partial class Normaliser
{
    [Input(3)] public partial Layer Features { get; }

    [BatchNorm] public partial Layer Normal { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Reads tokens, which are no sizes.</summary>
[Network]
internal sealed partial class Reader
{
    [Input(3)] public partial Layer Tokens { get; }

    [Embedding(500, 4)] public partial Layer Words { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Takes pictures through every layer that leaves numbers as large as they are.</summary>
[Network]
internal sealed partial class Passer
{
    [Input(2, 2, 1)] public partial Layer Image { get; }

    [Pad(1)] public partial Layer Wide { get; }

    [Crop(1)] public partial Layer Narrow { get; }

    [Dropout(0.5)] public partial Layer Kept { get; }

    [GaussianNoise(0.1)] public partial Layer Noisy { get; }

    [Reshape(1, 4)] public partial Layer Row { get; }

    [Flatten] public partial Layer Flat { get; }

    [Concat(nameof(Flat), nameof(Flat))] public partial Layer Twice { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Normalises what it has only laid out anew.</summary>
[Network]
internal sealed partial class LateNormaliser
{
    [Input(2, 2, 1)] public partial Layer Image { get; }

    [Flatten] public partial Layer Flat { get; }

    [LayerNorm] public partial Layer Normal { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Normalises what a block has weighed already.</summary>
[Network]
internal sealed partial class TooLateNormaliser
{
    [Input(4)] public partial Layer Features { get; }

    [Use<Flattener>] public partial Layer Weighed { get; }

    [LayerNorm] public partial Layer Normal { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Squeezes its input before it weighs it.</summary>
[Network]
internal sealed partial class Squeezer
{
    [Input(3)] public partial Layer Features { get; }

    [Activate(Tanh)] public partial Layer Squeezed { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Weighs its input twice.</summary>
[Network]
internal sealed partial class TwiceWeigher
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(3)] public partial Layer Once { get; }

    [Dense(3, From = nameof(Features))] public partial Layer Again { get; }

    [Add(nameof(Once), nameof(Again))] public partial Layer Sum { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Weighs two inputs together.</summary>
[Network]
internal sealed partial class Joiner
{
    [Input(2)] public partial Layer Left { get; }

    [Input(3)] public partial Layer Right { get; }

    [Concat(nameof(Left), nameof(Right))] public partial Layer Both { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Judges an image by a number.</summary>
[Network]
internal sealed partial class Rater
{
    [Input(2, 2, 1)] public partial Layer Image { get; }

    [Dense(1)] public partial Layer Grade { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Makes its numbers small, which takes no target.</summary>
[Network]
internal sealed partial class Shrinker
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(2)] public partial Layer Small { get; }

    [ActivityPenalty(L2 = 1)] public partial Loss Size { get; }
}

/// <summary>In double, where a change of 1e-10 is one.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class Precise
{
    [Input(3)] public partial Layer<double> Features { get; }

    [Dense(1)] public partial Layer<double> Guess { get; }

    [MeanSquaredError] public partial Loss<double> Error { get; }
}
