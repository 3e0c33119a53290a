using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Layers that use the weights of others, and weights that training leaves alone.</summary>
public sealed class SharedWeightsTests
{
    private const string Blocks = """
        [Block]
        public partial class Twin
        {
            [Input] public partial Layer X { get; }
            [Dense(9, Activation = Tanh)] public partial Layer Inner { get; }
            [Dense(5)] public partial Layer Outer { get; }
        }

        [Block]
        public partial class Pair
        {
            [Input] public partial Layer X { get; }
            [Use<Twin>] public partial Layer First { get; }
            [Dense(5)] public partial Layer Own { get; }
            [Dense(5, SharedWith = nameof(Own))] public partial Layer Second { get; }
        }
        """;

    private static readonly NetworkSuite Networks = new(Blocks)
    {
        {
            "SameWeightsTwice", """
            [Input(8)] public partial Layer Image { get; }
            [Dense(8, Activation = Tanh)] public partial Layer First { get; }
            [Dense(8, Activation = Sine, SharedWith = nameof(First))] public partial Layer Second { get; }
            [Dense(8, SharedWith = nameof(Second), Bias = false)] public partial Layer Third { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "TransposedHead", """
            [Input(17)] public partial Layer Image { get; }
            [Dense(10, Activation = Tanh)] public partial Layer Code { get; }
            [Dense(17, SharedWith = nameof(Code))] public partial Layer Head { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "TwiceTransposed", """
            [Input(3)] public partial Layer Image { get; }
            [Dense(2, Bias = false)] public partial Layer Code { get; }
            [Dense(3, SharedWith = nameof(Code))] public partial Layer Back { get; }
            [Dense(2, SharedWith = nameof(Back))] public partial Layer Again { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Siamese", """
            [Input(6)] public partial Layer Left { get; }
            [Input(6)] public partial Layer Right { get; }
            [Use<Twin>(From = nameof(Left))] public partial Layer A { get; }
            [Use<Twin>(From = nameof(Right), SharedWith = nameof(A))] public partial Layer B { get; }
            [Multiply(nameof(A), nameof(B))] public partial Layer Both { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "SharedInsideOfBlocks", """
            [Input(5)] public partial Layer Left { get; }
            [Use<Pair>(Repeat = 2)] public partial Layer A { get; }
            [Use<Pair>(Repeat = 2, SharedWith = nameof(A))] public partial Layer B { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Frozen", """
            [Input(6)] public partial Layer Image { get; }
            [Dense(9, Activation = Tanh, Frozen = true)] public partial Layer First { get; }
            [Dense(9, Activation = Relu)] public partial Layer Second { get; }
            [Use<Twin>(Frozen = true)] public partial Layer Third { get; }
            [Dense(4)] public partial Layer Answer { get; }
            [Dense(4)] public partial Layer Tail { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "FrozenRecurrences", """
            [Input(5, 4)] public partial Layer Frames { get; }
            [Dense(3, PerStep = true)] public partial Layer Seen { get; }
            [Gru(4, Frozen = true)] public partial Layer First { get; }
            [Lstm(5, Frozen = true)] public partial Layer Second { get; }
            [Rnn(3, Frozen = true, Bidirectional = true)] public partial Layer Third { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Theory]
    [InlineData("SameWeightsTwice", "First.Weights First.Bias")]
    [InlineData("TransposedHead", "Code.Weights Code.Bias Head.Bias")]
    [InlineData("TwiceTransposed", "Code.Weights Back.Bias Again.Bias")]
    [InlineData("Siamese", "A.Inner.Weights A.Inner.Bias A.Outer.Weights A.Outer.Bias")]
    [InlineData("Frozen", "Second.Weights Second.Bias Answer.Weights Answer.Bias Tail.Weights Tail.Bias "
        + "First.Weights First.Bias Third.Inner.Weights Third.Inner.Bias Third.Outer.Weights Third.Outer.Bias")]
    public void WeightsLieOnceAndFrozenOnesLast(string name, string parameters) => Assert.Equal(
        parameters.Split(' '), CompiledNetwork.Describe(Networks[name].Single!).Parameters.Select(parameter => parameter.Name));

    [Fact]
    public void Blocks_share_what_their_nested_blocks_have()
    {
        var network = CompiledNetwork.Describe(Networks["SharedInsideOfBlocks"].Single!);
        Assert.All(network.Parameters, parameter => Assert.StartsWith("A", parameter.Name, StringComparison.Ordinal));
        Assert.Equal(
            ["Weights A2.First.Inner.Weights", "Bias A2.First.Inner.Bias"],
            network.Layers.Single(layer => layer.Name == "B2.First.Inner").Shared.Select(shared => $"{shared.Name} {shared.Parameter}"));
    }

    [Fact]
    public void Gradients_are_those_of_the_trained_weights()
    {
        var network = CompiledNetwork.Describe(Networks["Frozen"].Single!);
        Assert.Equal(9 * 9 + 9 + 5 * 4 + 4 + 4 * 4 + 4, network.TrainableCount);
        Assert.Equal(["First", "First", "Third.Inner", "Third.Inner", "Third.Outer", "Third.Outer"],
            network.Parameters.Where(parameter => !parameter.IsTrainable).Select(parameter => parameter.Layer));
        Assert.Equal(network.TrainableCount, network.Parameters.First(parameter => !parameter.IsTrainable).Offset);
    }
}
