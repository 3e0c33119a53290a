using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Each layer, at sizes that take every schedule.</summary>
public sealed class LayerTests
{
    [Theory]
    [InlineData(2, 3)]
    [InlineData(2, 16)]
    [InlineData(16, 2)]
    [InlineData(13, 7)]
    [InlineData(9, 10)]
    [InlineData(17, 33)]
    [InlineData(5, 32)]
    [InlineData(24, 64)]
    [InlineData(8, 128)]
    [InlineData(40, 1)]
    [InlineData(1, 20)]
    public void DenseLayersOfEverySize(int inputs, int units) => NetworkPair.Compile($$"""
        [Input({{inputs}})] public partial Layer Image { get; }
        [Dense({{units}}, Activation = Tanh)] public partial Layer Hidden { get; }
        [Dense(3)] public partial Layer Digit { get; }
        [SoftmaxCrossEntropy] public partial Loss Error { get; }
        """).Check(seed: inputs);
}
