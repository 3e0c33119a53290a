using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>
/// Scalar replacement: elements to which several statements add stay in registers, loaded for the first of them and stored after the last.
/// Each element's terms arrive in the order of the statements, as they did in memory.
/// </summary>
internal static class ScalarReplacement
{
    /// <summary>Statements without loops; as they are, where vectors that they store may share elements.</summary>
    public static EquatableArray<Node> In(EquatableArray<Node> body)
    {
        var stores = body.OfType<StoreVector>().ToList();
        if (!Apart(stores))
            return body;
        var (nodes, known) = (new List<Node>(), new HashSet<Expression>());
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i] is Let let && !known.Add(let.Local))
            {
                if (let.Value is Binary { Operator: BinaryOperator.Add, Left: Load load, Right: var term } && stores.Any(store => store.Target == load.Access))
                    nodes.Add(new Assign(let.Local, term, let.Width) { Adds = true });
            }
            else if (body[i] is not StoreVector store || !body.Skip(i + 1).OfType<StoreVector>().Any(later => later.Target == store.Target))
            {
                nodes.Add(body[i]);
            }
        }

        return nodes.ToEquatableArray();
    }

    /// <summary>Whether vectors along an index, which end with it, are the same or have no element in common.</summary>
    private static bool Apart(IReadOnlyList<StoreVector> stores) => stores.All(one => stores.All(other =>
        one.Target == other.Target
        || (one.Target.Steps.Equals(other.Target.Steps) && one.Along == other.Along && Math.Abs(one.Target.Start - other.Target.Start) >= one.Along.Extent)));
}
