using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Scheduling;
using Xunit;
using static NetDsl.Generator.Tests.LoopTree.Trees;

namespace NetDsl.Generator.Tests.LoopTree;

/// <summary>Whether loops may be fused, against going through all of their turns.</summary>
public sealed class DependenceTests
{
    private static readonly Tensor X = Values("x", 1000);

    [Theory]
    [InlineData(1, 3000)]
    public void What_may_be_fused_shares_no_element_between_turns(int seed, int count)
    {
        var random = new Random(seed);
        var (allowed, refused) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var (t, n) = (new Axis("t", random.Next(1, 5)), new Axis("n", random.Next(1, 6)));
            (Axis, int)[] steps = [(t, random.Next(0, 8)), (n, random.Next(0, 4))];
            var (stored, read) = (At(X, random.Next(20, 40), Without0(steps)), At(X, random.Next(20, 40), Without0(steps)));
            var (first, second) = (Nest(t, n, new StoreElement(stored, 0, false)), Nest(t, n, new StoreElement(At(Values("y", 9), 0), read, false)));

            var meets = Meet(stored, read, t, n);
            if (Dependence.AllowsFusion(first, second))
            {
                allowed++;
                Assert.False(meets, $"seed {seed}, {i}: {TreeText.Of([first, second])}");
            }
            else
            {
                refused++;

                // Addresses of single numbers are exact: nothing is refused that could be.
                Assert.True(meets, $"seed {seed}, {i}: {TreeText.Of([first, second])}");
            }
        }

        Assert.True(allowed > count / 10 && refused > count / 10, $"{allowed} allowed, {refused} refused");
    }

    private static (Axis Axis, int Length)[] Without0((Axis Axis, int Length)[] steps) => [.. steps.Where(step => step.Length != 0)];

    private static Loop Nest(Axis t, Axis n, Node body) => new(t, [new Loop(n, [body])]);

    /// <summary>Whether turn t of one and another turn of the other touch the same element.</summary>
    private static bool Meet(Access one, Access other, Axis t, Axis n) =>
        (from a in Enumerable.Range(0, t.Extent)
         from b in Enumerable.Range(0, t.Extent)
         where a != b
         from i in Enumerable.Range(0, n.Extent)
         from j in Enumerable.Range(0, n.Extent)
         select Address(one, a, i) == Address(other, b, j)).Any(same => same);

    private static int Address(Access access, int t, int n) =>
        access.Start + access.Steps.Sum(step => step.Length * (step.Axis.Symbol == "t" ? t : n));
}
