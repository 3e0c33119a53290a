using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>Declares register tiles in front of all loops, and like ones once: what they say does not change from turn to turn.</summary>
internal static class TileHoisting
{
    public static EquatableArray<Node> In(EquatableArray<Node> body)
    {
        var known = new HashSet<LetTiles>();
        return body.SelectMany(node => Declared([node]).Where(known.Add).Concat(Without([node]))).ToEquatableArray();
    }

    private static IEnumerable<LetTiles> Declared(IEnumerable<Node> nodes) => nodes.SelectMany(node => node switch
    {
        LetTiles tiles => [tiles],
        Loop loop => Declared(loop.Body),
        Scope scope => Declared(scope.Body),
        _ => [],
    });

    private static EquatableArray<Node> Without(EquatableArray<Node> nodes) =>
        nodes.Where(node => node is not LetTiles).Select(node => node.Rebuild(Without)).ToEquatableArray();
}
