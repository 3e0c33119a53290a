using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Recurrences, attention, embeddings and positions together, and where numbers come to an end.</summary>
public sealed class SequenceTests
{
    private static readonly NetworkSuite Networks = new()
    {
        {
            "Stacked", """
            [Input(5, 4)] public partial Layer Frames { get; }
            [Gru(6)] public partial Layer First { get; }
            [Lstm(5)] public partial Layer Second { get; }
            [Rnn(3, LastOnly = true)] public partial Layer State { get; }
            [Dense(3)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "OneStep", """
            [Input(1, 4)] public partial Layer Frames { get; }
            [Gru(3, Bidirectional = true)] public partial Layer States { get; }
            [Lstm(1)] public partial Layer State { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Heads", """
            [Input(3, 2)] public partial Layer Words { get; }
            [Attention(1)] public partial Layer Heads { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "CausalHeads", """
            [Input(5, 6)] public partial Layer Words { get; }
            [Attention(2, Causal = true)] public partial Layer Heads { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Masked", """
            [Input(5, 4)] public partial Layer Words { get; }
            [Input(5)] public partial Layer Present { get; }
            [Attention(2, From = nameof(Words), Mask = nameof(Present))] public partial Layer Heads { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Memory", """
            [Input(7, 3)] public partial Layer Text { get; }
            [Gru(4)] public partial Layer Known { get; }
            [Input(7)] public partial Layer Present { get; }
            [Input(3, 4)] public partial Layer Words { get; }
            [Rnn(4)] public partial Layer States { get; }
            [Attention(2, Memory = nameof(Known), Mask = nameof(Present))] public partial Layer Heads { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Positions", """
            [Input(6, 5)] public partial Layer Words { get; }
            [LearnedPositions] public partial Layer Places { get; }
            [SinusoidalPositions] public partial Layer Waves { get; }
            [Rnn(3)] public partial Layer States { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Transformer", """
            [Input(6)] public partial Layer Tokens { get; }
            [Embedding(11, 16)] public partial Layer Words { get; }
            [LearnedPositions] public partial Layer Places { get; }
            [Attention(4, Causal = true)] public partial Layer Heads { get; }
            [Add(nameof(Places), nameof(Heads))] public partial Layer Sum { get; }
            [Attention(2, Causal = true)] public partial Layer Again { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Fact]
    public void All_masked_trains_nothing() =>
        CompiledNetwork.Call(typeof(AttentionCheck), nameof(AttentionCheck.TrainsNothingWhereAllIsMasked), Networks["Masked"].Double!);

    [Theory]
    [InlineData("Heads")]
    [InlineData("CausalHeads")]
    [InlineData("Masked")]
    public void Large_scores_are_no_infinity(string name) => CompiledNetwork.Call(
        typeof(AttentionCheck), nameof(AttentionCheck.IsFiniteForLargeScores), Networks[name].Double!);
}
