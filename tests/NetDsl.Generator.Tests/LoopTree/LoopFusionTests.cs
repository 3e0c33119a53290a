using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using Xunit;
using static NetDsl.Generator.Tests.LoopTree.Trees;

namespace NetDsl.Generator.Tests.LoopTree;

public sealed class LoopFusionTests
{
    private static readonly Axis N = new("n", 32), Short = new("n", 6), T = new("t", 4);

    private static readonly Tensor X = Values("x", 200), Y = Values("y", 200), Z = Values("z", 200);

    [Fact]
    public void What_one_loop_stores_the_next_one_finds_in_a_register() => Equal(
        """
        for n = 0..32 by 1 Vector
          ‹x[1n + 0]› = x[1n + 0]
          ‹y[1n + 0]› = −‹x[1n + 0]›
          y[1n + 0] := ‹y[1n + 0]› (None)
          ‹z[1n + 0]› = −‹y[1n + 0]›
          z[1n + 0] := ‹z[1n + 0]› (None)
        """,
        Loop(At(X, 0, (N, 1)), At(Y, 0, (N, 1)), N),
        Loop(At(Y, 0, (N, 1)), At(Z, 0, (N, 1)), N));

    /// <summary>h[t+1] reads h[t]: of one step, not of the next.</summary>
    [Fact]
    public void Parts_of_a_tensor_that_do_not_meet_are_no_hindrance() =>
        Assert.Single(Fused(Loop(At(X, 0, (N, 1)), At(Y, 32, (N, 1)), N), Loop(At(Y, 0, (N, 1)), At(Z, 0, (N, 1)), N)));

    [Fact]
    public void Loops_in_loops_become_one_nest()
    {
        var nests = new[]
        {
            new Loop(T, [Loop(At(X, 0, (T, 32), (N, 1)), At(Y, 0, (T, 32), (N, 1)), N)]),
            new Loop(T, [Loop(At(Y, 0, (T, 32), (N, 1)), At(Z, 0, (T, 32), (N, 1)), N)]),
        };
        Assert.Single(Assert.IsType<Loop>(Assert.Single(LoopFusion.In([.. nests]))).Body);
    }

    [Fact]
    public void A_turn_that_reads_what_a_later_one_stores_keeps_them_apart() =>
        Assert.Equal(2, Fused(Loop(At(X, 0, (N, 1)), At(Y, 0, (N, 1)), N), Loop(At(Y, 1, (N, 1)), At(Z, 0, (N, 1)), N)).Count);

    [Fact]
    public void A_turn_that_overwrites_what_a_later_one_reads_keeps_them_apart() =>
        Assert.Equal(2, Fused(Loop(At(X, 1, (N, 1)), At(Y, 0, (N, 1)), N), Loop(At(Z, 0, (N, 1)), At(X, 0, (N, 1)), N)).Count);

    /// <summary>Lanes past the end of a row of six lie in the next row.</summary>
    [Fact]
    public void Lanes_past_the_end_keep_them_apart() => Assert.Equal(2, Fused(
        new Loop(T, [Loop(At(X, 0, (T, 6), (Short, 1)), At(Y, 0, (T, 6), (Short, 1)), Short)]),
        new Loop(T, [Loop(At(Z, 0, (T, 6), (Short, 1)), At(Y, 0, (T, 6), (Short, 1)), Short)])).Count);

    /// <summary>The constants of two do not fit the registers together.</summary>
    [Fact]
    public void Two_exponentials_keep_them_apart()
    {
        var (first, second) = (Of(X, Y), Of(Y, Z));
        Assert.Equal(2, Fused(first, second).Count);
        Assert.Single(Fused(first, Loop(At(Y, 0, (N, 1)), At(Z, 0, (N, 1)), N)));

        static Loop Of(Tensor from, Tensor to) => ByVectors(N, Copy(At(from, 0, (N, 1)), At(to, 0, (N, 1)), N, isExpensive: true));
    }

    /// <summary>A vector that stores too much stores into the next turn, which reads there.</summary>
    [Fact]
    public void Lanes_that_the_next_turn_overwrites_keep_them_apart_from_what_it_reads()
    {
        var (whole, rows) = (Values("w", 24), (Func<Tensor, Generator.Scheduling.Access>)(tensor => At(tensor, 0, (T, 6), (Short, 1))));
        Assert.Equal(2, Fused(Nest(whole, Y), Nest(Z, whole)).Count);
        Assert.Equal(2, Fused(Nest(Z, whole), Nest(Y, whole)).Count);

        Loop Nest(Tensor from, Tensor to) => new(T, [ByVectors(Short, Rising(Copy(rows(from), rows(to), Short)))]);

        static EquatableArray<Node> Rising(EquatableArray<Node> body) => [.. body.Select(node => node is StoreVector store ? store with { Rises = true } : node)];
    }

    [Fact]
    public void Other_ranges_and_directions_stay_apart()
    {
        var (first, second) = (Loop(At(X, 0, (N, 1)), At(Y, 0, (N, 1)), N), Loop(At(Y, 0, (N, 1)), At(Z, 0, (N, 1)), N));
        Assert.Equal(2, Fused(first, second with { End = 16 }).Count);
        Assert.Equal(2, Fused(first, second with { Stride = new Stride(2, Width.Vector) }).Count);
        Assert.Equal(2, Fused(first, second with { Descends = true }).Count);
    }

    private static Loop Loop(Generator.Scheduling.Access from, Generator.Scheduling.Access to, Axis along) => ByVectors(along, Copy(from, to, along));

    private static EquatableArray<Node> Fused(params Loop[] loops) => LoopFusion.In([.. loops]);

    private static void Equal(string expected, params Loop[] loops) => Assert.Equal(expected.ReplaceLineEndings("\n"), TreeText.Of(Fused(loops)));
}
