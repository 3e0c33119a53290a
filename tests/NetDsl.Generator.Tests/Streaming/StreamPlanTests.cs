using Xunit;

namespace NetDsl.Generator.Tests.Streaming;

/// <summary>The equations of a stream give the very numbers of the whole sequence, step by step.</summary>
public sealed class StreamPlanTests
{
    private const int Steps = 6;

    public static TheoryData<string, string> Networks { get; } = new()
    {
        { "Rnn", "[Input(6, 3)] public partial Layer Frames { get; } [Rnn(4)] public partial Layer States { get; }" },
        { "Gru", "[Input(6, 3)] public partial Layer Frames { get; } [Gru(4)] public partial Layer States { get; }" },
        { "Lstm", "[Input(6, 3)] public partial Layer Frames { get; } [Lstm(4)] public partial Layer States { get; }" },
        {
            "Stack",
            """
            [Input(6, 3)] public partial Layer Frames { get; }
            [Gru(4)] public partial Layer First { get; }
            [Lstm(4)] public partial Layer Second { get; }
            [Add(nameof(First), nameof(Second))] public partial Layer Sum { get; }
            [Concat(nameof(Sum), nameof(Frames))] public partial Layer Both { get; }
            [Rnn(2)] public partial Layer Last { get; }
            """
        },
        {
            "Masked",
            """
            [Input(6, 3)] public partial Layer Frames { get; }
            [Input(6)] public partial Layer Present { get; }
            [Lstm(4, From = nameof(Frames), Mask = nameof(Present))] public partial Layer States { get; }
            """
        },
        {
            "Transformer",
            """
            [Input(6)] public partial Layer Tokens { get; }
            [Embedding(5, 4)] public partial Layer Words { get; }
            [LearnedPositions] public partial Layer Places { get; }
            [Attention(2, Causal = true)] public partial Layer Heads { get; }
            [Add(nameof(Places), nameof(Heads))] public partial Layer Sum { get; }
            [Attention(2, Causal = true)] public partial Layer Again { get; }
            """
        },
        {
            "Sinusoidal",
            """
            [Input(6, 5)] public partial Layer Frames { get; }
            [SinusoidalPositions] public partial Layer Places { get; }
            [Dropout(0.5)] public partial Layer Kept { get; }
            [Attention(5, Causal = true)] public partial Layer Heads { get; }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_stream_has_the_numbers_of_the_whole_sequence(string name, string layers)
    {
        var graph = new StreamedGraph(layers);
        var sample = graph.DrawSample(seed: name.Length);
        var streamed = graph.Stream(graph.FramesOf(sample)).ToList();
        Assert.Equal(Steps, streamed.Count);
        Assert.Equal(graph.Predict(sample), streamed.SelectMany(step => step));
    }

    [Fact]
    public void What_reads_the_last_state_reads_the_latest_one()
    {
        var whole = new StreamedGraph(Last(Steps));
        var frames = whole.DrawSample(seed: 1);
        var streamed = whole.Stream(frames).ToList();
        Assert.Equal(whole.Predict(frames), streamed[^1]);
        for (var steps = 1; steps <= Steps; steps++)
            Assert.Equal(new StreamedGraph(Last(steps)).Predict(frames[..(3 * steps)]), streamed[steps - 1]);

        static string Last(int steps) => $$"""
            [Input({{steps}}, 3)] public partial Layer Frames { get; }
            [Gru(4)] public partial Layer States { get; }
            [Lstm(3, LastOnly = true)] public partial Layer State { get; }
            [Dense(2)] public partial Layer Answer { get; }
            """;
    }

    [Fact]
    public void A_stream_of_recurrences_goes_on_for_ever()
    {
        var stream = new StreamedGraph(Stack(Steps));
        var whole = new StreamedGraph(Stack(3 * Steps));
        var frames = whole.DrawSample(seed: 2);
        Assert.Null(stream.Plan().End);
        Assert.Equal(whole.Predict(frames), stream.Stream(frames).SelectMany(step => step));

        static string Stack(int steps) => $$"""
            [Input({{steps}}, 3)] public partial Layer Frames { get; }
            [Lstm(4)] public partial Layer First { get; }
            [Rnn(2)] public partial Layer Second { get; }
            [Gru(3)] public partial Layer Third { get; }
            """;
    }

    [Theory]
    [InlineData("[LearnedPositions]", "it has a row of its own for each step")]
    [InlineData("[SinusoidalPositions]", "it has a row of its own for each step")]
    [InlineData("[Attention(1, Causal = true)]", "it reads all steps that have come")]
    public void A_stream_ends_where_steps_are_not_alike(string layer, string reason)
    {
        var end = new StreamedGraph($$"""
            [Input(6, 3)] public partial Layer Frames { get; }
            [Gru(4)] public partial Layer States { get; }
            {{layer}} public partial Layer Ends { get; }
            """).Plan().End;
        Assert.Equal(("Ends", reason), (end?.Layer, end?.Reason));
    }

    [Fact]
    public void What_depends_on_no_step_is_computed_once()
    {
        var plan = new StreamedGraph("""
            [Input(6, 4)] public partial Layer Words { get; }
            [Input(8, 4)] public partial Layer Text { get; }
            [Gru(4)] public partial Layer Known { get; }
            [Attention(2, From = nameof(Words), Memory = nameof(Known))] public partial Layer Heads { get; }
            """).Plan();
        Assert.Equal(["Text"], plan.Given.Select(input => input.Name));
        Assert.Contains(plan.Start, equation => equation.Target.Tensor.Name == "Heads.k");
        Assert.Contains(plan.Start, equation => equation.Target.Tensor.Name == "Known.h");
        Assert.All(plan.Steps, step => Assert.Equal("Heads", step.Equation.Target.Tensor.Layer));
    }
}
