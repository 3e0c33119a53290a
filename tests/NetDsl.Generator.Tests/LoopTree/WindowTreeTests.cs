using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;
using NetDsl.Generator.Tests.Scheduling;
using Xunit;

namespace NetDsl.Generator.Tests.LoopTree;

/// <summary>Windows that overlap: what several of them add to an element is gathered in a register.</summary>
public sealed class WindowTreeTests
{
    /// <summary>Four windows of three reach six elements, each of which is loaded and stored once.</summary>
    [Fact]
    public void A_tile_of_windows_goes_through_memory_once()
    {
        var tile = Tile("[DepthwiseConv1D(Kernel = 3)]", length: 14);
        Assert.Equal([0, 32, 64, 96, 128, 160], tile.OfType<StoreVector>().Select(store => store.Target.Start));
        Assert.Equal(6, Additions(tile).Count(value => value.All<Load>(_ => true).Count > 0));
        Assert.Equal(12, Additions(tile).Count);
    }

    /// <summary>The third element is the last one of the first window, the second one of the next, and the first one of the third.</summary>
    [Fact]
    public void The_terms_of_an_element_arrive_in_the_order_of_the_windows()
    {
        var terms = Tile("[DepthwiseConv1D(Kernel = 3)]", length: 14)
            .Where(node => node is Let { Local: ElementLocal { Access: { Start: 64 } first }, Value: Binary } && IsSignal(first)
                || node is Assign { Local: ElementLocal { Access: { Start: 64 } further } } && IsSignal(further))
            .Select(node => TreeFacts.Expressions(node)[1].All<ElementLocal>(_ => true).Where(local => !IsSignal(local.Access)).Select(local => local.Access.Start));
        Assert.Equal([[0, 64], [32, 32], [64, 0]], terms);
    }

    /// <summary>What an element receives of a mean is the same for all elements of its window.</summary>
    [Fact]
    public void What_all_elements_of_a_window_receive_is_computed_once() => Assert.Equal(
        4,
        Tile("[AveragePool1D(3, Stride = 2)]", length: 9).Count(node => TreeFacts.Expressions(node).Any(value => value is Binary { Operator: BinaryOperator.Divide })));

    /// <summary>Windows that do not overlap are rows of a loop as any other.</summary>
    [Fact]
    public void Windows_beside_each_other_are_no_tile() =>
        Assert.Single(Tile("[AveragePool1D(2)]", length: 8).OfType<StoreVector>());

    private static IReadOnlyList<Expression> Additions(IEnumerable<Node> tile) =>
    [
        .. tile.OfType<Let>().Where(let => let.Value is Binary { Operator: BinaryOperator.Add }).Select(let => let.Value),
        .. tile.OfType<Assign>().Where(assign => assign.Adds).Select(assign => assign.Value),
    ];

    /// <summary>The innermost loop that adds to the gradient of what a layer reads.</summary>
    private static EquatableArray<Node> Tile(string layer, int length)
    {
        var network = DeclaredSchedules.Network($$"""
            [Network]
            public partial class Declared
            {
                [Input({{length}}, 4)] public partial Layer Source { get; }
                [Conv1D(32, Kernel = 1)] public partial Layer Signal { get; }
                {{layer}} public partial Layer Tested { get; }
                [MeanSquaredError] public partial Loss Error { get; }
            }
            """);
        var backward = network.Layers.SelectMany(passes => passes.Passes).Where(pass => pass.Kind == PassKind.Backward);
        var trees = backward.SelectMany(pass => pass.Methods).SelectMany(method => method.Tree);
        return TreeFacts.All(trees).OfType<Loop>().First(loop => loop.Body.OfType<StoreVector>().Any(store => IsSignal(store.Target))).Body;
    }

    private static bool IsSignal(Access access) => access.Tensor is { Layer: "Signal", Space: Generator.Equations.TensorSpace.Adjoints };
}
