using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Passes;
using Xunit;

namespace NetDsl.Generator.Tests.Scheduling;

/// <summary>The gradients of weights whose loops would go through all samples for each element of a window, or each group.</summary>
public sealed class SlowSumsTests
{
    /// <summary>A row of a sample is near while all elements of the window add it up.</summary>
    [Fact]
    public void Rows_go_around_the_elements_of_a_window() =>
        Assert.Equal(["s", "i", "u", "v", "n", "j"], Loops("[Input(20, 20, 32)]", "[DepthwiseConv2D]"));

    /// <summary>A call of tiles is worth a sample.</summary>
    [Fact]
    public void Samples_go_around_groups() =>
        Assert.Equal(["s", "u", "v", "g"], Loops("[Input(20, 20, 32)]", "[Conv2D(32, Groups = 4)]"));

    [Fact]
    public void What_lies_near_is_gone_through_again() =>
        Assert.Equal(["u", "v", "n", "s", "i", "j"], Loops("[Input(5, 5, 16)]", "[DepthwiseConv2D]"));

    private static IEnumerable<string> Loops(string input, string layer)
    {
        var network = DeclaredSchedules.Network($$"""
            [Network]
            public partial class Declared
            {
                {{input}} public partial Layer Source { get; }
                {{layer}} public partial Layer Tested { get; }
                [MeanSquaredError] public partial Loss Error { get; }
            }
            """);
        var methods = network.Layers.Single(passes => passes.Layer.Name == "Tested")[PassKind.Backward]!.Methods;
        var tree = methods.Single(method => method.Equations.Any(equation => equation.Target.Tensor.Name.EndsWith("Weights", StringComparison.Ordinal))).Tree;
        return TreeFacts.All(tree).SkipWhile(node => node is not Remark { Equation: { } of } || !of.Target.Tensor.Name.EndsWith("Weights", StringComparison.Ordinal))
            .Skip(1).TakeWhile(node => node is not Remark).OfType<Loop>().Select(loop => loop.Index.Symbol);
    }
}
