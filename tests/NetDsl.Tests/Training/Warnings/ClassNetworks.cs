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
