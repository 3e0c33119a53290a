namespace NetDsl.Generator.Formulas;

/// <summary>
/// How large an expression is. Formulas are read, written and differentiated by recursion, and a local variable used twice
/// is put in twice, so both their nodes and their depth are bounded.
/// </summary>
internal static class ExpressionSize
{
    /// <summary>The nodes that a formula may have once everything is put in.</summary>
    public const int MaximumNodes = 2_000;

    /// <summary>The levels that a formula may be nested.</summary>
    public const int MaximumDepth = 200;

    /// <summary>The number of nodes, conditions not counted; counting stops soon after <paramref name="limit"/>.</summary>
    public static int CountNodes(this Expression expression, int limit = int.MaxValue)
    {
        var count = 0;
        Visit(expression);
        return count;

        Expression Visit(Expression node)
        {
            if (++count <= limit)
                node.Map(Visit);
            return node;
        }
    }

    /// <summary>Whether an expression is too large, or nested too deeply, to be a formula.</summary>
    public static bool IsTooLarge(this Expression expression)
    {
        var count = 0;
        var isTooLarge = false;
        Visit(expression, 1);
        return isTooLarge;

        void Visit(Expression node, int depth)
        {
            isTooLarge = isTooLarge || ++count > MaximumNodes || depth > MaximumDepth;
            if (isTooLarge)
                return;
            node.Map(operand =>
            {
                Visit(operand, depth + 1);
                return operand;
            });
        }
    }

    /// <summary>Whether <paramref name="part"/> occurs in the expression.</summary>
    public static bool Contains(this Expression expression, Expression part)
    {
        var found = expression.Equals(part);
        if (!found)
        {
            expression.Map(operand =>
            {
                found = found || operand.Contains(part);
                return operand;
            });
        }

        return found;
    }
}
