using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>What several statements of a tile load is loaded once, into a local.</summary>
internal static class SharedLoads
{
    /// <summary>The statements, and those within their loops, with each load once.</summary>
    public static EquatableArray<Node> In(EquatableArray<Node> body)
    {
        var once = WithoutRepeated(body).Select(node => node.Rebuild(In)).ToList();
        var loads = once.TakeWhile(node => node is not (StoreVector or StoreElement)).ToList();
        foreach (var load in Repeated(loads))
        {
            var local = LocalOf(load);
            var first = once.FindIndex(node => Loads(node).Contains(load));
            for (var i = first; i < loads.Count; i++)
                once[i] = once[i] is Loop ? once[i] : once[i].Map(expression => expression.Replace(part => part.Equals(load) ? local : null));
            once.Insert(first, new Let(local, load, load is Load { Width: var width } ? width : Width.Vector));
            loads = once.Take(loads.Count + 1).ToList();
        }

        return once.ToEquatableArray();
    }

    /// <summary>A local that no loop changes is declared once.</summary>
    private static IEnumerable<Node> WithoutRepeated(IEnumerable<Node> body)
    {
        var known = new HashSet<Node>();
        return body.Where(node => node is not Let { Local: not Accumulator } || known.Add(node));
    }

    private static List<Expression> Repeated(IReadOnlyList<Node> nodes) =>
    [
        .. nodes.SelectMany(Loads).GroupBy(load => load).Where(group => group.Count() > 1).Select(group => group.Key),
    ];

    /// <summary>What a statement loads into something else than a local of its own.</summary>
    private static IEnumerable<Expression> Loads(Node node)
    {
        if (node is Loop or Let { Local: ElementLocal })
            return [];
        return TreeFacts.Expressions(node).SelectMany(expression => expression.All<Expression>(_ => true)).Where(part => part is Load or Broadcast { Value: Access });
    }

    private static ElementLocal LocalOf(Expression load) => load switch
    {
        Load { Access: var access, Vectors: var vectors } => new ElementLocal(access) { Vectors = vectors },
        _ => new ElementLocal((Access)((Broadcast)load).Value) { IsBroadcast = true },
    };
}
