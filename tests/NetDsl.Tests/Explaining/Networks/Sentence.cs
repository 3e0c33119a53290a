namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A table of tokens, attention and a join, in double.</summary>
[Network(Precision = Precision.Double)]
public partial class Sentence
{
    [Input(6)]
    public partial Layer<double> Tokens { get; }

    [Embedding(9, 8)]
    public partial Layer<double> Embedded { get; }

    [Attention(2, Causal = true)]
    public partial Layer<double> Attended { get; }

    [Add(nameof(Embedded), nameof(Attended))]
    public partial Layer<double> Sum { get; }

    [Dense(5, PerStep = true)]
    public partial Layer<double> Next { get; }

    [SoftmaxCrossEntropy(Sparse = true)]
    public partial Loss<double> Error { get; }
}
