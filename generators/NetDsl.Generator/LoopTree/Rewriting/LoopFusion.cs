using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>
/// Makes one loop of neighbouring ones that run alike, where each turn of the second needs of the first only the same turn: what one
/// equation computes, the next one finds in a register.
/// </summary>
internal static class LoopFusion
{
    /// <summary>
    /// The exponentials and their like in a loop: the constants of two, and what is under way, do not fit the registers together. Measured:
    /// with all five of its gates in one loop a step of an LSTM of 16 units takes 175 ns, with a loop for each 121.
    /// </summary>
    private const int MostFunctions = 1;

    public static EquatableArray<Node> In(EquatableArray<Node> body)
    {
        var statements = new List<(EquatableArray<Node> Remarks, Node Statement)>();
        var remarks = new List<Node>();
        foreach (var node in body)
        {
            if (node is Remark)
            {
                remarks.Add(node);
                continue;
            }

            if (node is Loop second && statements.Count > 0 && statements[statements.Count - 1] is (var above, Loop first)
                && Fuse(first with { Body = [.. above, .. first.Body] }, second with { Body = [.. remarks, .. second.Body] }) is { } fused)
                statements[statements.Count - 1] = ([], fused);
            else
                statements.Add((remarks.ToEquatableArray(), node));
            remarks.Clear();
        }

        return [.. statements.SelectMany(item => item.Remarks.Append(item.Statement.Rebuild(In))), .. remarks];
    }

    /// <summary>One loop of two; null where they must stay apart.</summary>
    private static Loop? Fuse(Loop first, Loop second)
    {
        if (first with { Body = [] } != second with { Body = [] } || first.Continues || !IsElementwise(first.Body) || !IsElementwise(second.Body)
            || !Dependence.AllowsFusion(first, second))
            return null;
        var body = LoadForwarding.In([.. first.Body, .. second.Body]);
        return DeclaresTwice(body) || Functions(body) > MostFunctions ? null : first with { Body = body };
    }

    private static bool IsElementwise(EquatableArray<Node> body) => body.All(node => node switch
    {
        Let let => let.Local is ElementLocal or Local,
        Loop loop => IsElementwise(loop.Body),
        StoreVector or StoreElement or Remark => true,
        _ => false,
    });

    private static bool DeclaresTwice(EquatableArray<Node> body) =>
        body.OfType<Let>().GroupBy(let => let.Local).Any(group => group.Count() > 1)
        || body.OfType<Let>().Any(let => body.OfType<Loop>().Any(loop => TreeFacts.All(loop.Body).OfType<Let>().Any(inner => inner.Local.Equals(let.Local))));

    /// <summary>The expensive functions in a loop.</summary>
    private static int Functions(EquatableArray<Node> body) =>
        TreeFacts.All(body).SelectMany(TreeFacts.Expressions).SelectMany(expression => expression.All<Call>(_ => true)).Count(call => call.Function.Facts().IsExpensive);
}
