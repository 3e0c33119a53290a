namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A transformer of two blocks.</summary>
[Network]
public partial class Verse
{
    [Input(5)]
    public partial Layer Words { get; }

    [Embedding(7, 8)]
    public partial Layer Meaning { get; }

    [Use<Stanza>(Repeat = 2)]
    public partial Layer Body { get; }

    [Dense(3)]
    public partial Layer Mood { get; }

    [SoftmaxCrossEntropy]
    public partial Loss Error { get; }
}
