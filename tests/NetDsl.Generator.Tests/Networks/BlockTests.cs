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
    public void GradientsAndReplays(string name) => Networks[name].Check(seed: name.Length);
}
