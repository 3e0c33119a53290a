using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Attention, embeddings and positions with all of their options, at sizes that are written out and at sizes that take vectors.</summary>
public sealed class AttentionTests
{
    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Theory]
    [InlineData("Small", 1, false)]
    [InlineData("TwoHeads", 2, true)]
    [InlineData("Wide", 4, false)]
    [InlineData("HeadsOfOne", 3, false)]
    [InlineData("Masked", 2, false)]
    [InlineData("MaskedAndCausal", 2, true)]
    public void Numbers_of_the_reference(string name, int heads, bool isCausal) =>
        CompiledNetwork.Call(typeof(ReferenceAttention), nameof(ReferenceAttention.Compare), Networks[name].Double!, heads, isCausal);

    [Fact]
    public void All_masked_trains_nothing() =>
        CompiledNetwork.Call(typeof(ReferenceAttention), nameof(ReferenceAttention.TrainsNothingWhereAllIsMasked), Networks["Masked"].Double!);

    [Theory]
    [InlineData("Small")]
    [InlineData("TwoHeads")]
    [InlineData("Masked")]
    public void Large_scores_are_no_infinity(string name) => CompiledNetwork.Call(
        typeof(ReferenceAttention), nameof(ReferenceAttention.IsFiniteForLargeScores), Networks[name].Double!);

    [Fact]
    public void Embeddings_are_rows() =>
        CompiledNetwork.Call(typeof(ReferencePositions), nameof(ReferencePositions.CompareEmbedding), Networks["TinyEmbedding"].Double!);

    [Theory]
    [InlineData("Waves")]
    [InlineData("OddWaves")]
    public void Sinusoids(string name) =>
        CompiledNetwork.Call(typeof(ReferencePositions), nameof(ReferencePositions.CompareSinusoids), Networks[name].Double!);

    private static NetworkSuite Declare()
    {
        var networks = new NetworkSuite();
        Add("Small", steps: 3, width: 2, "1");
        Add("TwoHeads", steps: 5, width: 6, "2, Causal = true");
        Add("Wide", steps: 9, width: 32, "4");
        Add("HeadsOfOne", steps: 4, width: 3, "3, Bias = false, Initialization = Initialization.Orthogonal");
        Add("Long", steps: 20, width: 8, "1, Causal = true");
        networks.Add("Masked", """
            [Input(5, 4)] public partial Layer Words { get; }
            [Input(5)] public partial Layer Present { get; }
            [Attention(2, From = nameof(Words), Mask = nameof(Present))] public partial Layer Heads { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        networks.Add("MaskedAndCausal", """
            [Input(5, 4)] public partial Layer Words { get; }
            [Input(5)] public partial Layer Present { get; }
            [Attention(2, Causal = true, From = nameof(Words), Mask = nameof(Present))] public partial Layer Heads { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        networks.Add("Memory", """
            [Input(7, 3)] public partial Layer Text { get; }
            [Gru(4)] public partial Layer Known { get; }
            [Input(7)] public partial Layer Present { get; }
            [Input(3, 4)] public partial Layer Words { get; }
            [Rnn(4)] public partial Layer States { get; }
            [Attention(2, Memory = nameof(Known), Mask = nameof(Present))] public partial Layer Heads { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        networks.Add("Positions", """
            [Input(6, 5)] public partial Layer Words { get; }
            [LearnedPositions] public partial Layer Places { get; }
            [SinusoidalPositions] public partial Layer Waves { get; }
            [Rnn(3)] public partial Layer States { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        networks.Add("TinyEmbedding", """
            [Input(3)] public partial Layer Tokens { get; }
            [Embedding(2, 3)] public partial Layer Words { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        AddWaves("Waves", width: 6);
        AddWaves("OddWaves", width: 1);
        networks.Add("Transformer", """
            [Input(6)] public partial Layer Tokens { get; }
            [Embedding(11, 16)] public partial Layer Words { get; }
            [LearnedPositions] public partial Layer Places { get; }
            [Attention(4, Causal = true)] public partial Layer Heads { get; }
            [Add(nameof(Places), nameof(Heads))] public partial Layer Sum { get; }
            [Attention(2, Causal = true)] public partial Layer Again { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        return networks;

        void AddWaves(string name, int width) => networks.Add(
            name,
            $$"""
            [Input(9, {{width}})] public partial Layer Words { get; }
            [LearnedPositions] public partial Layer Places { get; }
            [SinusoidalPositions] public partial Layer Waves { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);

        void Add(string name, int steps, int width, string options) => networks.Add(
            name,
            $$"""
            [Input({{steps}}, {{width}})] public partial Layer Words { get; }
            [Attention({{options}})] public partial Layer Heads { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
    }
}
