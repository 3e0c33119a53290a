using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using Xunit;
using static NetDsl.Generator.Tests.LoopTree.Trees;

namespace NetDsl.Generator.Tests.LoopTree;

public sealed class RemarkRaisingTests
{
    private static readonly Axis N = new("n", 32), T = new("t", 4);

    private static readonly Tensor X = Values("x", 200), Y = Values("y", 200);

    private static readonly Remark Remark = new(new Equation(new TensorRead(Y, [N]), new TensorRead(X, [N])));

    [Fact]
    public void An_equation_stands_above_all_loops_that_are_its_own() => Equal(
        """
        // y
        for t = 0..4
          for n = 0..32 by 1 Vector
            ‹x[32t + 1n + 0]› = x[32t + 1n + 0]
            ‹y[32t + 1n + 0]› = −‹x[32t + 1n + 0]›
            y[32t + 1n + 0] := ‹y[32t + 1n + 0]› (None)
        """,
        new Loop(T, [Remark, Inner]));

    [Fact]
    public void Braces_within_a_loop_of_one_equation_are_the_loop_s() =>
        Assert.Equal(Text(new Loop(T, [Inner])), Text([.. RemarkRaising.In([new Loop(T, [Remark, new Scope([Inner])])]).Skip(1)]));

    [Fact]
    public void An_equation_of_several_in_a_loop_stays()
    {
        Node loop = new Loop(T, [Remark, Inner, Remark, Inner]);
        Assert.Equal(loop, Assert.Single(RemarkRaising.In([loop])));
    }

    private static Loop Inner => ByVectors(N, Copy(At(X, 0, (T, 32), (N, 1)), At(Y, 0, (T, 32), (N, 1)), N));

    private static void Equal(string expected, params Node[] tree) => Assert.Equal(expected, Text([.. RemarkRaising.In([.. tree])]), ignoreLineEndingDifferences: true);

    private static string Text(params Node[] tree) => TreeText.Of([.. tree]).TrimEnd();
}
