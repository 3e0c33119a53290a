namespace NetDsl.Tests.Attributing;

/// <summary>Tokens, attention.</summary>
[Network]
internal sealed partial class Sentence
{
    [Input(6)] public partial Layer Words { get; }

    [Embedding(20, 8)] public partial Layer Meaning { get; }

    [Attention(2)] public partial Layer Attended { get; }

    [Dense(3)] public partial Layer Tone { get; }

    [SoftmaxCrossEntropy] public partial Loss Error { get; }
}
