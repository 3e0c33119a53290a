using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using Xunit;
using static NetDsl.Generator.Tests.LoopTree.Trees;

namespace NetDsl.Generator.Tests.LoopTree;

public sealed class HoistingTests
{
    private static readonly Axis Row = new("i", 4), Column = new("n", 64);

    private static readonly Expression OfRow = At(Values("x", 4), 0, (Row, 1)), OfBoth = At(Values("y", 256), 0, (Row, 64), (Column, 1));

    [Fact]
    public void What_does_not_depend_on_the_index_is_computed_before()
    {
        var (before, value) = Hoisting.Of(OfBoth * (OfRow + 1), [Column], new Temporaries());
        Assert.Equal("t0 = all(x[1i + 0] + 1)", TreeText.Of(before));
        Assert.Equal("y[64i + 1n + 0]·t0", TreeText.Text(value));
    }

    [Fact]
    public void What_a_local_holds_may_depend_on_it()
    {
        var (before, value) = Hoisting.Of(new Local("t7") * OfRow, [Column], new Temporaries());
        Assert.Empty(before);
        Assert.Equal(new Local("t7") * OfRow, value);
    }
}
