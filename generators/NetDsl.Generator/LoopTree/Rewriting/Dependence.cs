using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Which elements of memory statements share, from the addresses of all turns of their loops.</summary>
internal static class Dependence
{
    /// <summary>The lanes of the widest vector.</summary>
    private const int MostLanes = RowPadding.VectorLength;

    /// <summary>
    /// Whether of two loops that run alike each turn of the second may come right after that of the first: whether no turn of one touches
    /// what another turn of the other stores.
    /// </summary>
    public static bool AllowsFusion(Loop first, Loop second)
    {
        var (earlier, later) = (Uses([first]), Uses([second]));
        HashSet<Axis> inner = [.. TreeFacts.All(first.Body).Concat(TreeFacts.All(second.Body)).OfType<Loop>().Select(loop => loop.Index)];
        return earlier.All(one => later.All(other => Allows(one, other, first.Index, inner)));
    }

    /// <summary>Whether vectors from two elements on may share one in the same turn.</summary>
    public static bool MayMeetInOneTurn(Access one, Access other) =>
        one.Tensor.Name == other.Tensor.Name && !(one.Steps.Equals(other.Steps) && Math.Abs(one.Start - other.Start) >= MostLanes);

    private static bool Allows(Use one, Use other, Axis turn, HashSet<Axis> inner)
    {
        if (one.Access.Tensor.Name != other.Access.Tensor.Name || !(one.IsStored || other.IsStored))
            return true;
        if (!one.Access.Steps.Equals(other.Access.Steps))
            return false;

        // Samples lie in rows of their own.
        if (turn == Axis.Sample)
            return one.Access.DependsOn(turn);
        var steps = one.Access.Steps.Where(step => step.Axis != Axis.Sample && inner.Contains(step.Axis)).OrderByDescending(step => Math.Abs(step.Length)).ToList();
        var (length, difference) = (one.Access.Step(turn), other.Access.Start - one.Access.Start);
        var slack = one.IsExact && other.IsExact ? 0 : MostLanes - 1;
        return Enumerable.Range(1, turn.Extent - 1).All(turns =>
            !CanDiffer(steps, 0, difference - turns * length, slack) && !CanDiffer(steps, 0, difference + turns * length, slack));
    }

    /// <summary>Whether values of indices are so far apart that their addresses differ by a number.</summary>
    /// <param name="steps">The indices, that with the longest steps first.</param>
    /// <param name="first">The first of them that is still open.</param>
    /// <param name="difference">The number.</param>
    /// <param name="slack">How far from it they may be.</param>
    private static bool CanDiffer(IReadOnlyList<Step> steps, int first, int difference, int slack)
    {
        var reach = steps.Skip(first).Sum(step => Math.Abs(step.Length) * (step.Axis.Extent - 1)) + slack;
        if (Math.Abs(difference) > reach)
            return false;
        if (first == steps.Count)
            return true;
        var (axis, length) = (steps[first].Axis, steps[first].Length);
        return Enumerable.Range(1 - axis.Extent, 2 * axis.Extent - 1).Any(turns => CanDiffer(steps, first + 1, difference - turns * length, slack));
    }

    /// <summary>The elements that nodes load and store.</summary>
    private static List<Use> Uses(IEnumerable<Node> nodes)
    {
        var uses = new List<Use>();
        foreach (var node in TreeFacts.All(nodes))
        {
            foreach (var part in TreeFacts.Expressions(node).SelectMany(expression => expression.All<Expression>(_ => true)))
            {
                if (part is Load load)
                    uses.Add(new(load.Access, IsStored: false, RowEdge.IsWhole(load.Along)));
                else if (part is Access access)
                    uses.Add(new(access, IsStored: false, IsExact: true));
            }

            if (node is StoreVector store)
                uses.Add(new(store.Target, IsStored: true, RowEdge.IsWhole(store.Along)));
            else if (node is StoreElement element)
                uses.Add(new(element.Target, IsStored: true, IsExact: true));
        }

        return uses;
    }

    /// <param name="Access">The element.</param>
    /// <param name="IsStored">Whether it is stored, and not loaded.</param>
    /// <param name="IsExact">Whether no lane is past the end of an index.</param>
    private sealed record Use(Access Access, bool IsStored, bool IsExact);
}
