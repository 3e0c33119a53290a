namespace NetDsl.Benchmarks.Peers.Networks;

/// <summary>Tells the next of 65 characters from the 64 before it: four blocks of width 128.</summary>
[Network]
public partial class CharacterTransformer
{
    /// <summary>The characters that there are.</summary>
    public const int Characters = 65;

    /// <summary>The characters of a text.</summary>
    public const int Tokens = 64;

    /// <summary>The numbers of a character.</summary>
    public const int Width = 128;

    /// <summary>The blocks.</summary>
    public const int Blocks = 4;

    [Input(Tokens)] public partial Layer Text { get; }
    [Embedding(Characters, Width)] public partial Layer Letters { get; }
    [LearnedPositions] public partial Layer Places { get; }
    [Use<TransformerBlock>(Repeat = Blocks)] public partial Layer Body { get; }
    [LayerNorm] public partial Layer Calm { get; }
    [Dense(Characters, PerStep = true)] public partial Layer Next { get; }
    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
}
