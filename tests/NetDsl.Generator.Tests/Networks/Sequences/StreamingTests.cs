using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Networks that take one step at a time have the numbers of the whole sequence.</summary>
public sealed class StreamingTests
{
    private const string Block = """
        [Block]
        public partial class TransformerBlock
        {
            [Input] public partial Layer X { get; }
            [LayerNorm] public partial Layer Before { get; }
            [Attention(2, Causal = true)] public partial Layer Heads { get; }
            [Add(nameof(X), nameof(Heads))] public partial Layer Attended { get; }
            [LayerNorm] public partial Layer Between { get; }
            [Dense(20, PerStep = true, Activation = Gelu)] public partial Layer Wide { get; }
            [Dense(8, PerStep = true)] public partial Layer Narrow { get; }
            [Add(nameof(Attended), nameof(Narrow))] public partial Layer Y { get; }
        }
        """;

    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => [.. Networks.Where(name => name is not ("Longer" or "Given"))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stream_has_the_bits_of_the_whole_sequence(string name)
    {
        CompiledNetwork.Call(typeof(StreamCheck), nameof(StreamCheck.RunSingle), Networks[name].Single!, name.Length);
        if (Networks[name].Double is { } inDouble)
            CompiledNetwork.Call(typeof(StreamCheck), nameof(StreamCheck.RunDouble), inDouble, name.Length);
    }

    [Fact]
    public void Recurrences_go_on_for_ever()
    {
        var random = new Random(1);
        float[] frames = [.. Enumerable.Range(0, 15 * 9).Select(_ => random.NextSingle())];
        var whole = CompiledNetwork.Call(typeof(StreamCheck), nameof(StreamCheck.Predict), Networks["Longer"].Single!, frames, 4);
        Assert.Equal(whole, CompiledNetwork.Call(typeof(StreamCheck), nameof(StreamCheck.Stream), Networks["Recurrences"].Single!, frames, 4));
    }

    [Theory]
    [InlineData("Transformer", "since 'Places' cannot: it has a row of its own for each step")]
    [InlineData("Heads", "since 'Heads' cannot: it reads all steps that have come")]
    public void Attention_and_positions_end(string name, string reason) =>
        CompiledNetwork.Call(typeof(StreamCheck), nameof(StreamCheck.Ends), Networks[name].Single!, reason);

    [Fact]
    public void What_does_not_stream_is_given() =>
        CompiledNetwork.Call(typeof(StreamCheck), nameof(StreamCheck.TakesWhatIsGiven), Networks["Given"].Single!);

    private static NetworkSuite Declare()
    {
        var networks = new NetworkSuite(Block);
        Add("Recurrences", Recurrences(steps: 5));
        Add("Longer", Recurrences(steps: 15));
        Add("Tiny", """
            [Input(4, 1)] public partial Layer Frames { get; }
            [Rnn(2)] public partial Layer States { get; }
            [Dense(1, PerStep = true)] public partial Layer Answer { get; }
            """);
        Add("Last", """
            [Input(7, 3)] public partial Layer Frames { get; }
            [Gru(17)] public partial Layer States { get; }
            [Gru(5, LastOnly = true)] public partial Layer State { get; }
            [Dense(3)] public partial Layer Answer { get; }
            """);
        Add("Masked", """
            [Input(6, 4)] public partial Layer Frames { get; }
            [Input(6)] public partial Layer Present { get; }
            [Lstm(9, From = nameof(Frames), Mask = nameof(Present))] public partial Layer States { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        Add("Convolutions", """
            [Input(9, 3)] public partial Layer Sound { get; }
            [Conv1D(8, Kernel = 3, Padding = Padding.Causal, Activation = Relu)] public partial Layer Edges { get; }
            [Conv1D(5, Kernel = 2, Dilation = 2, Padding = Padding.Causal)] public partial Layer Parts { get; }
            [LayerNorm] public partial Layer Even { get; }
            [BatchNorm] public partial Layer Known { get; }
            """);
        Add("Late", """
            [Input(9, 3)] public partial Layer Sound { get; }
            [Conv1D(8, Kernel = 3)] public partial Layer Edges { get; }
            [Gru(4)] public partial Layer States { get; }
            """);
        Add("Heads", """
            [Input(6, 4)] public partial Layer Words { get; }
            [Attention(2, Causal = true)] public partial Layer Heads { get; }
            """);
        Add("Transformer", """
            [Input(12)] public partial Layer Tokens { get; }
            [Embedding(11, 16)] public partial Layer Words { get; }
            [LearnedPositions] public partial Layer Places { get; }
            [SinusoidalPositions] public partial Layer Waves { get; }
            [LayerNorm] public partial Layer Before { get; }
            [Attention(4, Causal = true)] public partial Layer Heads { get; }
            [Add(nameof(Waves), nameof(Heads))] public partial Layer Sum { get; }
            [Dense(40, PerStep = true, Activation = Gelu)] public partial Layer Wide { get; }
            [Dropout(0.1)] public partial Layer Kept { get; }
            [Dense(16, PerStep = true)] public partial Layer Narrow { get; }
            [Add(nameof(Sum), nameof(Narrow))] public partial Layer Body { get; }
            [Attention(2, Causal = true)] public partial Layer Again { get; }
            [Dense(11, PerStep = true)] public partial Layer Next { get; }
            [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
            """);
        networks.Add(
            "Blocks",
            """
            [Input(8)] public partial Layer Tokens { get; }
            [Embedding(7, 8)] public partial Layer Words { get; }
            [SinusoidalPositions] public partial Layer Places { get; }
            [Use<TransformerBlock>(Repeat = 2)] public partial Layer Body { get; }
            [Dense(7, PerStep = true)] public partial Layer Next { get; }
            """,
            only: Precision.Single,
            streams: true);
        Add("Given", """
            [Input(6, 4)] public partial Layer Words { get; }
            [Attention(2, Causal = true)] public partial Layer Said { get; }
            [Input(8, 4)] public partial Layer Text { get; }
            [Gru(4)] public partial Layer Heard { get; }
            [Attention(2, From = nameof(Said), Memory = nameof(Heard))] public partial Layer Heads { get; }
            """);
        return networks;

        void Add(string name, string layers) => networks.Add(name, layers, streams: true);
    }

    private static string Recurrences(int steps) => $$"""
        [Input({{steps}}, 9)] public partial Layer Frames { get; }
        [Lstm(17)] public partial Layer First { get; }
        [Rnn(8)] public partial Layer Second { get; }
        [Gru(33)] public partial Layer Third { get; }
        [Concat(nameof(First), nameof(Third))] public partial Layer Both { get; }
        """;
}
