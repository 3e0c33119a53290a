using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Computes parts of expressions that hold an expensive function and occur more than once in a local each, once.</summary>
internal static class CommonParts
{
    /// <summary>The statements, and those within them, each after the locals of its parts.</summary>
    public static EquatableArray<Node> In(EquatableArray<Node> body, Temporaries temporaries)
    {
        var nodes = new List<Node>();
        foreach (var node in body)
        {
            switch (node)
            {
                case Let let:
                    nodes.Add(let with { Value = Once(let.Value, let.Width) });
                    break;
                case Assign assign:
                    nodes.Add(assign with { Value = Once(assign.Value, assign.Width) });
                    break;
                case StoreElement store:
                    nodes.Add(store with { Value = Once(store.Value, Width.Number) });
                    break;
                default:
                    nodes.Add(node.Rebuild(inner => In(inner, temporaries)));
                    break;
            }
        }

        return nodes.ToEquatableArray();

        Expression Once(Expression value, Width width)
        {
            var parts = SharedParts.Of(value, temporaries.New);
            nodes.AddRange(parts.Definitions.Select(part => new Let(part.Local, part.Value, width)));
            return parts.Value;
        }
    }
}
