using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Tables: the one term of a sum that is not zero is looked up, or each term is added to the one element to which it belongs.</summary>
internal static class LookupTree
{
    /// <summary>A lookup, but for the loop over the samples, inside of which it stands.</summary>
    public static EquatableArray<Node> Of(Lookup lookup)
    {
        var nest = lookup.Nest;
        var isAdded = nest.Equation.Accumulates;
        return Loop.Nest(nest.Axes.Where(axis => axis != Axis.Sample && axis != lookup.Vector),
        [
            new Find(
                lookup.Index,
                lookup.Key,
                Each(nest.Target, lookup.Term, lookup.Vector, isAdded),
                isAdded ? [] : Each(nest.Target, 0, lookup.Vector, isAdded)),
        ]);
    }

    /// <summary>A scatter, with all its loops.</summary>
    public static EquatableArray<Node> Of(Scatter scatter)
    {
        var nest = scatter.Nest;
        var rest = Loop.Nest(
            nest.Axes.Where(axis => axis != scatter.Index && axis != scatter.Vector), Each(nest.Target, scatter.Term, scatter.Vector, isAdded: true));
        var loops = Loop.Nest(scatter.Over, [new Find(scatter.Index, scatter.Key, rest, [])]);
        return nest.Equation.Accumulates ? loops : [new Clear(nest.Target with { Start = 0, Steps = [] }, nest.Target.Tensor.Length), .. loops];
    }

    private static EquatableArray<Node> Each(Access target, Expression term, Axis? along, bool isAdded)
    {
        if (along is null)
            return [new StoreElement(target, term, isAdded)];
        var (local, value) = (new ElementLocal(target), Vectorised.Of(term, along));
        return
        [
            new Loop(along, [new Let(local, isAdded ? new Load(target, along) + value : value, Width.Vector), new StoreVector(target, along, local)])
            {
                Stride = new Stride(1, Width.Vector),
            },
        ];
    }
}
