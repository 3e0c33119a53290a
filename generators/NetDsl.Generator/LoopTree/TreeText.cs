using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Loop trees as text, for tests and debuggers: one line a statement, two spaces a loop.</summary>
internal static class TreeText
{
    public static string Of(IEnumerable<Node> nodes) => string.Join("\n", nodes.SelectMany(node => Lines(node, "")));

    private static IEnumerable<string> Lines(Node node, string indent)
    {
        var (head, body) = Parts(node);
        return body.SelectMany(inner => Lines(inner, indent + "  ")).Prepend(indent + head);
    }

    private static (string Head, IEnumerable<Node> Body) Parts(Node node) => node switch
    {
        Loop loop => ($"for {Header(loop)}", loop.Body),
        Scope scope => ("scope", scope.Body),
        Find find => ($"find {find.Index.Symbol} = {Text(find.Key)}", find.Found.Concat(find.Missing)),
        Begin begin => ($"{begin.Index.Symbol} from {begin.At?.Symbol ?? "0"}", []),
        Let let => ($"{Text(let.Local)} = {Text(let.Value)}", []),
        Assign assign => ($"{Text(assign.Local)} {(assign.Adds ? "+" : ":")}= {Text(assign.Value)}", []),
        Increment increment => ($"{Text(increment.Local)} += 1", []),
        StoreElement store => ($"{Text(store.Target)} {(store.Adds ? "+" : ":")}= {Text(store.Value)}", []),
        StoreVector store => ($"{Text(store.Target)}{Further(store.Vectors)} := {Text(store.Value)} ({store.Edge})", []),
        Clear clear => ($"{Text(clear.First)} … := 0, {clear.Count}", []),
        LetTiles or ComputeTiles => ($"{(node is LetTiles ? "declare" : "compute")} {Text((node as LetTiles)?.Tiles ?? ((ComputeTiles)node).Tiles)}", []),
        Transpose transpose => ($"transpose {Text(transpose.Target)} := {Text(transpose.Source)}, {transpose.Row.Symbol} × {transpose.Column.Symbol}", []),
        Remark remark => ($"// {remark.Equation.Target.Tensor.Name}", []),
        _ => (node.GetType().Name, []),
    };

    private static string Header(Loop loop)
    {
        var end = loop.Index == Axis.Sample ? "batch" : $"{loop.End ?? loop.Index.Extent}";
        var stride = loop.Stride == Stride.One ? "" : $" by {loop.Stride.Count}{(loop.Stride.Width == Width.Number ? "" : $" {loop.Stride.Width}")}";
        return $"{loop.Index.Symbol}{(loop.Continues ? " on" : loop.Descends ? $" = {end} down" : $" = {loop.First}..{end}")}{stride}";
    }

    private static string Text(RegisterTiles tiles) => $"{Text(tiles.Target)} of {tiles.Rows.Symbol} × {tiles.Columns.Symbol} over {string.Join(", ", tiles.Over.Select(axis => axis.Symbol))}";

    /// <summary>An expression of a tree.</summary>
    public static string Text(Expression expression) => FormulaNotation.Write(expression, Leaf);

    private static string Leaf(Expression leaf) => leaf switch
    {
        Access access => $"{access.Tensor.Name}[{string.Join(" + ", access.Steps.Select(step => $"{step.Length}{step.Axis.Symbol}").Append($"{access.Start}"))}]",
        Load load => Leaf(load.Access) + Further(load.Vectors),
        Broadcast broadcast => $"all({Text(broadcast.Value)})",
        ElementLocal local => $"‹{Leaf(local.Access)}{Further(local.Vectors)}{(local.IsBroadcast ? " all" : "")}{(local.IsNext ? " next" : "")}›",
        Accumulator accumulator => $"{accumulator.Stem}{accumulator.Number}",
        FusedMultiplyAdd product => $"fma({Text(product.Left)}, {Text(product.Right)}, {Text(product.Addend)})",
        Masked masked => $"inside({Text(masked.Value)}, {masked.Along.Symbol})",
        Fold fold => $"fold({Text(fold.Lanes)})",
        TensorRead read => $"{read.Tensor.Name}({string.Join(",", read.At)})",
        PartOf part => $"part({Leaf(part.Element)})",
        Position position => $"{position.At}",
        LanePositions positions => $"lanes({positions.At})",
        Local local => local.Name,
        Variable variable => variable.Name,
        _ => leaf.GetType().Name,
    };

    private static string Further(int vectors) => vectors == 0 ? "" : $" + {vectors}V";
}
