using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Networks that are put together from blocks.</summary>
public sealed class BlockTests
{
    private const string Blocks = """
        [Block]
        public partial class Residual
        {
            [Input] public partial Layer X { get; }
            [Dense(9, Activation = Tanh)] public partial Layer Inner { get; }
            [Dense(9)] public partial Layer Outer { get; }
            [Add(nameof(X), nameof(Outer))] public partial Layer Sum { get; }
        }

        [Block]
        public partial class Tower
        {
            [Input] public partial Layer X { get; }
            [Dense(9, Activation = nameof(Bent))] public partial Layer Foot { get; }
            [Use<Residual>(Repeat = 2)] public partial Layer Middle { get; }
            [Use<Residual>] public partial Layer Top { get; }
            [Dropout(0.25)] public partial Layer Thinned { get; }

            [Activation] static float Bent(float x) => x > -0.5f ? x : MathF.Tanh(x);
        }

        [Block]
        public partial class Transformer
        {
            [Input] public partial Layer X { get; }
            [Input] public partial Layer Present { get; }
            [LayerNorm(From = nameof(X))] public partial Layer First { get; }
            [Attention(2, Causal = true, Mask = nameof(Present))] public partial Layer Heads { get; }
            [Add(nameof(X), nameof(Heads))] public partial Layer Middle { get; }
            [LayerNorm] public partial Layer Second { get; }
            [Dense(8, PerStep = true, Activation = Gelu)] public partial Layer Wide { get; }
            [Dense(4, PerStep = true)] public partial Layer Narrow { get; }
            [Add(nameof(Middle), nameof(Narrow))] public partial Layer Out { get; }
        }

        [Block]
        public partial class Normalised
        {
            [Input] public partial Layer X { get; }
            [Conv2D(3, Padding = Padding.Same)] public partial Layer Conv { get; }
            [BatchNorm] public partial Layer Norm { get; }
            [Activate(Prelu)] public partial Layer Bent { get; }
        }

        [Block]
        public partial class Crossing
        {
            [Input] public partial Layer Query { get; }
            [Input(5)] public partial Layer Memory { get; }
            [Dense(4, From = nameof(Memory), Activation = Sigmoid)] public partial Layer Gate { get; }
            [Dense(4, From = nameof(Query))] public partial Layer Content { get; }
            [Multiply(nameof(Gate), nameof(Content))] public partial Layer Product { get; }
        }
        """;

    private static readonly NetworkSuite Networks = new(Blocks)
    {
        {
            "ResidualBlocks", """
            [Input(6)] public partial Layer Image { get; }
            [Dense(9, Activation = Tanh)] public partial Layer First { get; }
            [Use<Residual>(Repeat = 3)] public partial Layer Body { get; }
            [Dense(4)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "NestedBlocks", """
            [Input(6)] public partial Layer Image { get; }
            [Use<Tower>(Repeat = 2)] public partial Layer Body { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "BlockOfTwoInputs", """
            [Input(6)] public partial Layer Left { get; }
            [Input(5)] public partial Layer Right { get; }
            [Use<Crossing>(nameof(Left), nameof(Right), Repeat = 2)] public partial Layer Both { get; }
            [Dense(2)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Transformers", """
            [Input(5, 4)] public partial Layer Words { get; }
            [Input(5)] public partial Layer Present { get; }
            [Use<Transformer>(nameof(Words), nameof(Present), Repeat = 2)] public partial Layer Body { get; }
            [Dense(2)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            [WeightPenalty(L2 = 0.01)] public partial Loss Size { get; }
            """
        },
        {
            "Convolutions", """
            [Input(5, 6, 3)] public partial Layer Image { get; }
            [Use<Normalised>(Repeat = 2)] public partial Layer Body { get; }
            [Use<Normalised>(Frozen = true)] public partial Layer Last { get; }
            [GlobalAveragePool] public partial Layer Mean { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "SkippedLayer", """
            [Input(6)] public partial Layer Image { get; }
            [Dense(9, Activation = Tanh)] public partial Layer First { get; }
            [Skip] public partial Layer Nothing { get; }
            [Dense(4)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Fact]
    public void Each_repetition_reads_the_one_before()
    {
        var layers = CompiledNetwork.Describe(Networks["Convolutions"].Single!).Layers;
        string[] ends = [.. new[] { "Body1.", "Body2." }.Select(repetition => layers.Last(layer => Of(layer, repetition)).Name)];
        Assert.Contains(layers.Where(layer => Of(layer, "Body1.")), layer => layer.Sources.Contains("Image"));
        Assert.DoesNotContain(layers.Where(layer => Of(layer, "Body2.")), layer => layer.Sources.Contains("Image"));
        Assert.Contains(layers.Where(layer => Of(layer, "Body2.")), layer => layer.Sources.Contains(ends[0]));
        Assert.Equal(ends[1], layers.Single(layer => layer.Name == "Body").PassesOn);

        static bool Of(LayerDescription layer, string repetition) => layer.Name.StartsWith(repetition, StringComparison.Ordinal);
    }
}
