using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Tests.Scheduling;
using Xunit;

namespace NetDsl.Generator.Tests.LoopTree;

/// <summary>What is decided of a network, as text: how its equations are computed, apart from what they are.</summary>
public sealed class NetworkTreeTests
{
    /// <summary>The convolution and its activation of a sample together, while what it computed is near.</summary>
    [Fact]
    public void A_convolution_and_its_activation_share_the_loop_over_the_samples() => Equal(
        """
        declare Edges.z[144s + 24i + 4j + 1n + 0] of j × n over u, v
        for s = 0..batch
          // Edges.z
          for i = 0..6
            compute Edges.z[144s + 24i + 4j + 1n + 0] of j × n over u, v
          // Edges
          for ijn = 0..144 by 1 Vector
            ‹Edges.z[144s + 1ijn + 0]› = Edges.z[144s + 1ijn + 0]
            ‹Edges[144s + 1ijn + 0]› = ‹Edges.z[144s + 1ijn + 0]› if ‹Edges.z[144s + 1ijn + 0]› > 0 else 0
            Edges[144s + 1ijn + 0] := ‹Edges[144s + 1ijn + 0]› (None)
        """,
        "[Input(8, 8, 1)] public partial Layer Image { get; } [Conv2D(4, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }",
        "Edges",
        PassKind.Forward);

    /// <summary>Each of the three gates has a loop, the last one with the state that it gives; tiles are declared before all steps.</summary>
    [Fact]
    public void The_gates_of_a_step_have_a_function_a_loop()
    {
        var text = Text("[Input(5, 3)] public partial Layer Signal { get; } [Gru(16)] public partial Layer State { get; }", "State", PassKind.Forward);
        Assert.Equal(3, text.Split('\n').Count(line => line.StartsWith("    for n = 0..16", StringComparison.Ordinal)));
        Assert.True(text.IndexOf("declare State.u", StringComparison.Ordinal) < text.IndexOf("for t = 0..5", StringComparison.Ordinal), text);
    }

    private static void Equal(string expected, string layers, string layer, PassKind pass) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Text(layers, layer, pass));

    private static string Text(string layers, string layer, PassKind pass)
    {
        var network = DeclaredSchedules.Network($$"""
            [Network]
            public partial class Declared
            {
                {{layers}}
                [MeanSquaredError] public partial Loss Error { get; }
            }
            """);
        return TreeText.Of(Assert.Single(network.Layers.Single(passes => passes.Layer.Name == layer)[pass]!.Methods).Tree);
    }
}
