using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Kernels that hold repeated parts in locals compute what they did before, and names do not clash.</summary>
public sealed class SharedPartsOfNetworksTests
{
    private static readonly NetworkSuite Networks = new()
    {
        {
            "NamedLikeLocals", """
            [Input(3)] public partial Layer T0 { get; }
            [Dense(9, Activation = Mish)] public partial Layer T1 { get; }
            [Dense(3, Activation = Silu)] public partial Layer T2 { get; }
            [BinaryCrossEntropy] public partial Loss T { get; }
            """
        },
    };

    [Fact]
    public void Names_do_not_clash() => Networks["NamedLikeLocals"].Check(seed: 5);

    [Theory]
    [InlineData(3, "float t0 = VectorMath.Tanh(VectorMath.Softplus(hiddenZ_0));")]
    [InlineData(9, "var t1 = VectorMath.Tanh(VectorMath.Softplus(hiddenZ_n));")]
    public void They_stand_in_locals(int units, string line)
    {
        var (_, result) = CompiledNetwork.Generate($$"""
            using NetDsl;
            using static NetDsl.Activations;
            [Network]
            public partial class Declared
            {
                [Input(4)] public partial Layer Image { get; }
                [Dense({{units}}, Activation = Mish)] public partial Layer Hidden { get; }
                [MeanSquaredError] public partial Loss Error { get; }
            }
            """);
        var sources = result.Results[0].GeneratedSources.Select(source => source.SourceText.ToString());
        Assert.Contains(sources, source => source.Contains(line, StringComparison.Ordinal));
    }
}
