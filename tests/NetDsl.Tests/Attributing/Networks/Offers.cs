namespace NetDsl.Tests.Attributing;

/// <summary>Two inputs of numbers before one of tokens, and a layer that is not trained.</summary>
[Network]
internal sealed partial class Offers
{
    [Input(2)] public partial Layer Prices { get; }

    [Input(3)] public partial Layer Sizes { get; }

    [Input(4)] public partial Layer Words { get; }

    [Embedding(5, 2, From = nameof(Words))] public partial Layer Meaning { get; }

    [Dense(4, From = nameof(Prices), Frozen = true)] public partial Layer Cost { get; }

    [Dense(4, From = nameof(Sizes))] public partial Layer Room { get; }

    [Dense(4, From = nameof(Meaning))] public partial Layer Praise { get; }

    [Add(nameof(Cost), nameof(Room), nameof(Praise))] public partial Layer Worth { get; }

    [BatchNorm] public partial Layer Normed { get; }

    [Dense(2)] public partial Layer Choice { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
