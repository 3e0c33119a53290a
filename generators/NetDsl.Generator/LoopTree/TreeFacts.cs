using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>What holds of a tree as a whole.</summary>
internal static class TreeFacts
{
    /// <summary>All nodes, those within loops too.</summary>
    public static IEnumerable<Node> All(IEnumerable<Node> nodes) => nodes.SelectMany(node => All(Bodies(node).SelectMany(body => body)).Prepend(node));

    /// <summary>Whether it computes anything itself, beside calls of register tiles.</summary>
    public static bool ComputesInPlace(IEnumerable<Node> nodes) => All(nodes).Any(node => node is StoreElement or StoreVector or Clear);

    /// <summary>Whether loops go by vectors as long as a register of the machine's.</summary>
    public static bool HasVectors(IEnumerable<Node> nodes) => All(nodes).Any(node => node is Loop { Stride.Width: Width.Vector });

    /// <summary>What stands in a node itself, in its order: of a declaration the local first.</summary>
    public static IReadOnlyList<Expression> Expressions(Node node)
    {
        var expressions = new List<Expression>();
        if (node is Find find)
            return [find.Key];
        if (node is not (Loop or Scope))
        {
            node.Map(expression =>
            {
                expressions.Add(expression);
                return expression;
            });
        }

        return expressions;
    }

    /// <summary>The statements, each as one line of code or a few.</summary>
    public static int Size(IEnumerable<Node> nodes) => All(nodes).Count(node => node is not (Remark or Scope));

    /// <summary>The statements within a node, those of each pair of braces by themselves.</summary>
    public static IEnumerable<EquatableArray<Node>> Bodies(Node node) => node switch
    {
        Loop loop => [loop.Body],
        Scope scope => [scope.Body],
        Find find => [find.Found, find.Missing],
        _ => [],
    };
}
