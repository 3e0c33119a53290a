using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>An equation that has a loop for itself stands above the loop, not in it: <c>for s { // y = … for n }</c> is a nest under its equation.</summary>
internal static class RemarkRaising
{
    public static EquatableArray<Node> In(EquatableArray<Node> nodes) => nodes.SelectMany(Raised).ToEquatableArray();

    private static IEnumerable<Node> Raised(Node node)
    {
        node = node.Rebuild(In);
        if (node is not Loop loop)
            return [node];
        var remarks = loop.Body.TakeWhile(inner => inner is Remark).ToList();
        return remarks.Count == 0 ? [loop] : loop.Body.Skip(remarks.Count).ToList() switch
        {
            [Scope only] => [.. remarks, loop with { Body = only.Body }],
            [Loop only] => [.. remarks, loop with { Body = [only] }],
            _ => [loop],
        };
    }
}
