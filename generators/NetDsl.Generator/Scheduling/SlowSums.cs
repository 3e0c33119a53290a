using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>
/// Which indices of a sum over the samples go around all loops over its target. In a gradient of weights
/// <c>∂W[u,v,n] = Σₛᵢⱼ ∂z[s;i,j,n]·x[s;i+u,j+v,n]</c>, what a sample holds is then read from far once, and not for each u and v again. The
/// sums go on in memory in the order of their terms.
/// </summary>
internal static class SlowSums
{
    /// <summary>Samples of a batch, and numbers that lie near however often they are gone through.</summary>
    private const int Batch = 32, Near = 16_384;

    /// <summary>The indices, the slowest first; none where the sums are gone through once at any rate, or what they read is near.</summary>
    /// <param name="contraction">The sums.</param>
    /// <param name="outer">The loops over the target.</param>
    /// <param name="run">The terms that are worth the load and store of a sum.</param>
    public static IReadOnlyList<Axis> Of(Contraction contraction, IEnumerable<Axis> outer, int run)
    {
        var numbers = Batch * (contraction.Left.Step(Axis.Sample) + contraction.Right.Step(Axis.Sample));
        if (contraction.Over[0] != Axis.Sample || contraction.Start is not null || contraction.Equation.Accumulates
            || !contraction.Equation.Target.IsBijective() || numbers <= Near || !outer.Any())
            return [];
        var (slow, terms) = (contraction.Over.ToList(), 1);
        while (slow.Count > 0 && terms < run)
        {
            terms *= slow[slow.Count - 1] == Axis.Sample ? Batch : slow[slow.Count - 1].Extent;
            slow.RemoveAt(slow.Count - 1);
        }

        return slow;
    }
}
