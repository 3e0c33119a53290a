namespace NetDsl.Tests.Networks;

/// <summary>A language model whose output layer reads the table of its embedding the other way round.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class TiedLanguageModel
{
    [Input(4)] public partial Layer<double> Tokens { get; }

    [Embedding(6, 3)] public partial Layer<double> Words { get; }

    [Gru(3)] public partial Layer<double> States { get; }

    [Dense(6, PerStep = true, SharedWith = nameof(Words))] public partial Layer<double> Next { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss<double> Error { get; }
}
