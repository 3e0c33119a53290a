using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Dense layers at sizes that take every schedule: written out, register tiles, dot products, what is left of both.</summary>
public sealed class DenseLayerTests
{
    private static readonly (int Inputs, int Units)[] Sizes =
    [
        (2, 3), (2, 16), (16, 2), (13, 7), (9, 10), (17, 33), (5, 32), (24, 64), (8, 128), (40, 1), (1, 20), (1, 1), (7, 9), (31, 48),
    ];

    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void All_sizes(string name) => Networks[name].Check(seed: name.Length);

    private static NetworkSuite Declare()
    {
        var networks = new NetworkSuite();
        foreach (var (inputs, units) in Sizes)
        {
            networks.Add($"Of{inputs}By{units}", $$"""
                [Input({{inputs}})] public partial Layer Image { get; }
                [Dense({{units}}, Activation = Tanh)] public partial Layer Hidden { get; }
                [Dense(3)] public partial Layer Digit { get; }
                [SoftmaxCrossEntropy] public partial Loss Error { get; }
                """);
            networks.Add($"Of{inputs}By{units}WithoutBias", $$"""
                [Input({{inputs}})] public partial Layer Image { get; }
                [Dense({{units}}, Activation = Relu, Bias = false)] public partial Layer Hidden { get; }
                [Dense({{inputs}}, Bias = false)] public partial Layer Copy { get; }
                [MeanSquaredError] public partial Loss Error { get; }
                """);
        }

        return networks;
    }
}
