using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>What a local holds, of an element that was loaded or stored, is not loaded again.</summary>
internal static class LoadForwarding
{
    /// <summary>The statements without such loads; loops within are left as they are.</summary>
    public static EquatableArray<Node> In(EquatableArray<Node> body)
    {
        var (nodes, held, renamed) = (new List<Node>(), new Dictionary<Access, Expression>(), new Dictionary<Expression, Expression>());
        foreach (var node in body.Select(node => renamed.Count == 0 ? node : node.Map(Rename)))
        {
            switch (node)
            {
                case Let { Value: Load { Vectors: 0 } load } let when held.TryGetValue(load.Access, out var known):
                    if (!known.Equals(let.Local))
                        renamed[let.Local] = known;
                    continue;
                case Let { Value: Load { Vectors: 0 } load } let:
                    held[load.Access] = let.Local;
                    break;
                case StoreVector store:
                    foreach (var other in held.Keys.Where(access => access != store.Target && Dependence.MayMeetInOneTurn(access, store.Target)).ToList())
                        held.Remove(other);
                    held[store.Target] = store.Value;
                    break;
                case StoreElement or Loop or Scope or Find or Clear or ComputeTiles or Transpose:
                    held.Clear();
                    break;
            }

            nodes.Add(node);
        }

        return nodes.ToEquatableArray();

        Expression Rename(Expression expression) => expression.Replace(part => renamed.TryGetValue(part, out var other) ? other : null);
    }
}
