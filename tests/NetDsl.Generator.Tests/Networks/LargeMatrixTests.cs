using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Weight matrices beyond 512 KB, which the kernels go through part by part.</summary>
public sealed class LargeMatrixTests
{
    private const string Name = "Large";

    private static readonly NetworkSuite Suite = new()
    {
        {
            Name, """
            [Input(20)] public partial Layer Signal { get; }
            [Dense(530, Activation = Tanh)] public partial Layer First { get; }
            [Dense(300, Activation = Relu)] public partial Layer Second { get; }
            [Dense(517, Activation = Tanh)] public partial Layer Third { get; }
            [Dense(3)] public partial Layer Kind { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
    };

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(32)]
    public void Contractions_are_those_of_a_plain_loop(int batch)
    {
        CompiledNetwork.Call(typeof(ContractionCheck), nameof(ContractionCheck.RunSingle), Suite[Name].Single!, batch);
        CompiledNetwork.Call(typeof(ContractionCheck), nameof(ContractionCheck.RunDouble), Suite[Name].Double!, batch);
    }

    [Fact]
    public void Sums_in_parts_replay()
    {
        CompiledNetwork.Call(typeof(ReplayCheck), nameof(ReplayCheck.RunSingle), Suite[Name].Single!, 1, new WeightRange(-0.1, 0.1));
        CompiledNetwork.Call(typeof(ReplayCheck), nameof(ReplayCheck.RunDouble), Suite[Name].Double!, 1, new WeightRange(-0.1, 0.1));
    }
}
