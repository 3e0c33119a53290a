using static NetDsl.Activations;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Tells one of three classes.</summary>
[Network]
internal sealed partial class Sorter
{
    [Input(4)] public partial Layer Sizes { get; }

    [Dense(8, Activation = Tanh)] public partial Layer Hidden { get; }

    [Dense(3)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>The same, of targets that are numbers of classes.</summary>
[Network]
internal sealed partial class NumberSorter
{
    [Input(4)] public partial Layer Sizes { get; }

    [Dense(3)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
}

/// <summary>Yes or no.</summary>
[Network]
internal sealed partial class Doubter
{
    [Input(4)] public partial Layer Sizes { get; }

    [Dense(1)] public partial Layer Doubt { get; }

    [BinaryCrossEntropy] public partial Loss Error { get; }
}

/// <summary>A classifier of as many classes as a column may have.</summary>
[Network]
internal sealed partial class ManySorter
{
    [Input(1)] public partial Layer Size { get; }

    [Dense(40)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>Looks at small images.</summary>
[Network]
internal sealed partial class Looker
{
    [Input(4, 4, 1)] public partial Layer Image { get; }

    [Conv2D(2, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }

    [Dense(2)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>A number from three.</summary>
[Network]
internal sealed partial class Guesser
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(6, Activation = Relu)] public partial Layer Hidden { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>A number that is never below 0.</summary>
[Network]
internal sealed partial class Bottomed
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(1, Activation = Relu)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
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

/// <summary>One of many layers that flatten gradients.</summary>
[Block]
internal sealed partial class Flattener
{
    [Input] public partial Layer X { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer Y { get; }
}

/// <summary>Thirty layers of sigmoids.</summary>
[Network]
internal sealed partial class Deep
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer First { get; }

    [Use<Flattener>(Repeat = 28)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

#pragma warning disable NETDSL096 // the compiler says it too
    [MeanSquaredError] public partial Loss Error { get; }
#pragma warning restore NETDSL096
}

/// <summary>As many layers that let gradients through.</summary>
[Network]
internal sealed partial class DeepAndOpen
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Tanh)] public partial Layer First { get; }

    [Use<Passage>(Repeat = 28)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>A layer with a shortcut.</summary>
[Block]
internal sealed partial class Passage
{
    [Input] public partial Layer X { get; }

    [Dense(4, Activation = Tanh)] public partial Layer Y { get; }

    [Add(nameof(X), nameof(Y))] public partial Layer Sum { get; }
}

/// <summary>In double, where a change of 1e-10 is one.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class Precise
{
    [Input(3)] public partial Layer<double> Features { get; }

    [Dense(1)] public partial Layer<double> Guess { get; }

    [MeanSquaredError] public partial Loss<double> Error { get; }
}

/// <summary>Forecasts the next number of a series by the five before.</summary>
[Network]
internal sealed partial class Forecaster
{
    [Input(5)] public partial Layer Past { get; }

    [Dense(1)] public partial Layer Next { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>A single weight, so that it moves by what a step moves on average.</summary>
[Network]
internal sealed partial class Slope
{
    [Input(1)] public partial Layer X { get; }

    [Dense(1, Bias = false)] public partial Layer Y { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Two inputs, of which each has weights of its own, and eight layers with weights in all.</summary>
[Network]
internal sealed partial class Forked
{
    [Input(2)] public partial Layer Left { get; }

    [Input(3)] public partial Layer Right { get; }

    [Dense(4, Activation = Tanh, From = nameof(Left))] public partial Layer OfLeft { get; }

    [Dense(4, Activation = Tanh, From = nameof(Right))] public partial Layer OfRight { get; }

    [Concat(nameof(OfLeft), nameof(OfRight))] public partial Layer Both { get; }

    [Dense(4, Activation = Tanh)] public partial Layer Narrow { get; }

    [Use<Passage>(Repeat = 4)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Seven layers of sigmoids.</summary>
[Network]
internal sealed partial class SevenSigmoids
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer First { get; }

    [Use<Flattener>(Repeat = 5)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Eight layers of sigmoids.</summary>
[Network]
internal sealed partial class EightSigmoids
{
    [Input(3)] public partial Layer Features { get; }

    [Dense(4, Activation = Sigmoid)] public partial Layer First { get; }

    [Use<Flattener>(Repeat = 6)] public partial Layer Body { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>One of a thousand classes, told by their numbers.</summary>
[Network]
internal sealed partial class Thousand
{
    [Input(1)] public partial Layer Size { get; }

    [Dense(1_000)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
}

/// <summary>One of more tokens than are looked at, and whose numbers are beyond what a target of a regression should be.</summary>
[Network]
internal sealed partial class Vocabulary
{
    [Input(1)] public partial Layer Size { get; }

    [Dense(1_200)] public partial Layer Token { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
}

/// <summary>One of 2⁹ classes.</summary>
[Network]
internal sealed partial class Halver
{
    [Input(1)] public partial Layer Size { get; }

    [Dense(512)] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}

/// <summary>Two kinds and a size of one sample.</summary>
[Network]
internal sealed partial class ThreeAnswers
{
    [Input(2)] public partial Layer Sample { get; }

    [Dense(2)] public partial Layer Form { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss OfForm { get; }

    [Dense(3, From = nameof(Sample))] public partial Layer Kind { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss OfKind { get; }

    [WeightPenalty(L2 = 0.5)] public partial Loss Decay { get; }

    [Dense(2, From = nameof(Sample))] public partial Layer Size { get; }

    [MeanSquaredError] public partial Loss OfSize { get; }
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

/// <summary>Reads rows of very many numbers.</summary>
[Network]
internal sealed partial class WideReader
{
    [Input(300_000)] public partial Layer Sample { get; }

    [Dense(1)] public partial Layer Guess { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Forecasts by the eight numbers before, so that a power of two rows holds one of numbers.</summary>
[Network]
internal sealed partial class OctetForecaster
{
    [Input(8)] public partial Layer Past { get; }

    [Dense(1)] public partial Layer Next { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>Forecasts by five steps of two numbers.</summary>
[Network]
internal sealed partial class PairForecaster
{
    [Input(5, 2)] public partial Layer Past { get; }

    [Dense(1)] public partial Layer Next { get; }

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
