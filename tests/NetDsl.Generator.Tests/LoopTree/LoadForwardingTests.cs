using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;
using Xunit;
using static NetDsl.Generator.Tests.LoopTree.Trees;

namespace NetDsl.Generator.Tests.LoopTree;

public sealed class LoadForwardingTests
{
    private static readonly Axis N = new("n", 32);

    private static readonly Tensor X = Values("x", 200), Y = Values("y", 200);

    [Fact]
    public void What_was_stored_is_not_loaded() => Equal(
        """
        x[1n + 0] := stored (None)
        y[1n + 0] := stored (None)
        """,
        Store(At(X, 0, (N, 1)), new Local("stored")),
        Load(At(X, 0, (N, 1))),
        Store(At(Y, 0, (N, 1)), new ElementLocal(At(X, 0, (N, 1)))));

    [Fact]
    public void What_was_loaded_is_not_loaded_again() => Assert.Single(LoadForwarding.In([Load(At(X, 0, (N, 1))), Load(At(X, 0, (N, 1)))]));

    /// <summary>A vector from x[1] on would change what one from x[0] on holds; one from x[16] on, however wide it is, would not.</summary>
    [Theory, InlineData(1, 3), InlineData(15, 3), InlineData(16, 2)]
    public void What_a_store_may_have_changed_is_loaded_again(int start, int left) => Assert.Equal(left, LoadForwarding.In(
        [Load(At(X, 0, (N, 1))), Store(At(X, start, (N, 1)), new Local("stored")), Load(At(X, 0, (N, 1)))]).Count);

    private static Let Load(Access access) => new(new ElementLocal(access), new Load(access, N), Width.Vector);

    private static StoreVector Store(Access target, Expression value) => new(target, N, value);

    private static void Equal(string expected, params Node[] nodes) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), TreeText.Of(LoadForwarding.In([.. nodes])));
}
