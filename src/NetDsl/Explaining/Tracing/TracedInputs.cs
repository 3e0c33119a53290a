namespace NetDsl.Tracing;

/// <summary>Finds what a traced number was computed of.</summary>
internal static class TracedInputs
{
    /// <summary>The quantities that were read, each once, in the order of their first use.</summary>
    public static IReadOnlyList<Quantity> Of(IEnumerable<Traced> results)
    {
        var inputs = new List<Quantity>();
        var named = new HashSet<Quantity>();
        foreach (var traced in Nodes(results))
        {
            if (traced.Expression is ReadExpression read && named.Add(read.Quantity))
                inputs.Add(read.Quantity);
        }

        return inputs;
    }

    /// <summary>The sum that is nearest to the result; null where there is none.</summary>
    public static FlatSum? OutermostSum(Traced result) => Nodes([result]).Select(FlatSum.Of).FirstOrDefault(sum => sum is not null);

    // Each node once, though a formula may use a result several times; an operand before what follows it.
    private static IEnumerable<Traced> Nodes(IEnumerable<Traced> results)
    {
        var visited = new HashSet<Traced>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<Traced>(results.Reverse());
        while (waiting.TryPop(out var traced))
        {
            if (!visited.Add(traced))
                continue;
            yield return traced;
            foreach (var operand in traced.Expression.Operands.Reverse())
                waiting.Push(operand);
        }
    }
}
