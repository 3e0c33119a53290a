using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using Xunit;
using static NetDsl.Generator.Tests.LoopTree.Trees;

namespace NetDsl.Generator.Tests.LoopTree;

public sealed class UnrollAndJamTests
{
    private static readonly Axis Row = new("i", 4), Column = new("n", 64), Over = new("k", 10);

    private static readonly Tensor Y = Values("y", 256), X = Values("x", 40), W = Values("w", 640);

    /// <summary>The register tile: what its rows and vectors share is loaded once in each turn of the sum.</summary>
    [Fact]
    public void A_product_of_matrices_becomes_a_register_tile()
    {
        var sum = new Accumulator("sum", 0);
        EquatableArray<Node> element =
        [
            new Let(sum, 0, Width.Vector),
            new Loop(Over, [new Assign(sum, new FusedMultiplyAdd(new Broadcast(At(X, 0, (Row, 10), (Over, 1))), new Load(At(W, 0, (Over, 64), (Column, 1)), Column), sum), Width.Vector)]),
            new StoreVector(At(Y, 0, (Row, 64), (Column, 1)), Column, sum),
        ];

        Assert.Equal(
            """
            sum0 = 0
            sum1 = 0
            sum2 = 0
            sum3 = 0
            for k = 0..10
              ‹x[10i + 1k + 0] all› = all(x[10i + 1k + 0])
              ‹w[64k + 1n + 0]› = w[64k + 1n + 0]
              sum0 := fma(‹x[10i + 1k + 0] all›, ‹w[64k + 1n + 0]›, sum0)
              ‹w[64k + 1n + 0] + 1V› = w[64k + 1n + 0] + 1V
              sum1 := fma(‹x[10i + 1k + 0] all›, ‹w[64k + 1n + 0] + 1V›, sum1)
              ‹x[10i + 1k + 10] all› = all(x[10i + 1k + 10])
              sum2 := fma(‹x[10i + 1k + 10] all›, ‹w[64k + 1n + 0]›, sum2)
              sum3 := fma(‹x[10i + 1k + 10] all›, ‹w[64k + 1n + 0] + 1V›, sum3)
            y[64i + 1n + 0] := sum0 (None)
            y[64i + 1n + 0] + 1V := sum1 (None)
            y[64i + 1n + 64] := sum2 (None)
            y[64i + 1n + 64] + 1V := sum3 (None)
            """.ReplaceLineEndings("\n"),
            TreeText.Of(UnrollAndJam.Of(element, TileCopy.OfVectors(Row, 2, Column, 2))));
    }

    [Fact]
    public void A_single_element_stays_as_it_is()
    {
        EquatableArray<Node> element = [new StoreVector(At(Y, 0, (Column, 1)), Column, new Accumulator("sum", 0))];
        Assert.Equal(element, UnrollAndJam.Of(element, TileCopy.OfVectors(Row, 1, Column, 1)));
    }

    /// <summary>Where rows overlap, each is stored before the next one is loaded.</summary>
    [Fact]
    public void What_is_stored_is_loaded_after_it()
    {
        var target = At(Y, 0, (Row, 1), (Column, 1));
        EquatableArray<Node> element = [new StoreVector(target, Column, new Load(target, Column) + new Accumulator("sum", 0))];
        Assert.All(UnrollAndJam.Of(element, TileCopy.OfVectors(Row, 3, Column, 1)), node => Assert.IsType<StoreVector>(node));
    }
}
