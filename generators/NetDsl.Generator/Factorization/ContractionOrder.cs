namespace NetDsl.Generator.Factorization;

/// <summary>
/// The order in which a sum of a product of many tensors, <c>Σₖₘ x[k]·W[n,k,m]·x[m]</c>, is computed two tensors at a time:
/// the one with the fewest multiply-adds. Up to <see cref="MostSearched"/> factors it is found by trying all orders (how
/// einsum_path of NumPy does it, too); of more factors, the cheapest step is taken each time.
/// </summary>
internal sealed class ContractionOrder
{
    private const int MostSearched = 5;

    private readonly IReadOnlyList<int> _extents;
    private readonly ulong _summed;

    private ContractionOrder(IReadOnlyList<int> extents, ulong summed)
    {
        _extents = extents;
        _summed = summed;
    }

    /// <summary>The steps.</summary>
    /// <param name="factors">For each factor, the set of its indices: bit i for the index of number i.</param>
    /// <param name="extents">How many values each index takes; at most 64 indices.</param>
    /// <param name="summed">The indices over which the product is summed.</param>
    public static IReadOnlyList<ContractionStep> Find(IReadOnlyList<ulong> factors, IReadOnlyList<int> extents, ulong summed)
    {
        var left = factors.Select((indices, number) => new Factor(number, indices)).ToList();
        return new ContractionOrder(extents, summed).Best(left, factors.Count).Steps;
    }

    private (double Cost, IReadOnlyList<ContractionStep> Steps) Best(List<Factor> left, int next)
    {
        if (left is [var last] && (last.Indices & _summed) == 0)
            return (0, []);

        var moves = Moves(left);
        if (left.Count > MostSearched)
            moves = [moves.OrderBy(Cost).First()];
        (double Cost, IReadOnlyList<ContractionStep> Steps) best = (double.PositiveInfinity, []);
        foreach (var (first, second) in moves)
        {
            List<Factor> rest = [.. left.Where(factor => factor != first && factor != second)];
            var product = new Factor(next, Result(first, second, rest));
            var (cost, steps) = Best([.. rest, product], next + 1);
            cost += Cost((first, second));
            if (cost < best.Cost || (cost == best.Cost && steps.Count + 1 < best.Steps.Count))
                best = (cost, [new ContractionStep(first.Number, second?.Number), .. steps]);
        }

        return best;
    }

    private List<(Factor First, Factor? Second)> Moves(List<Factor> left)
    {
        var moves = new List<(Factor, Factor?)>();
        for (var i = 0; i < left.Count; i++)
        {
            for (var j = i + 1; j < left.Count; j++)
                moves.Add((left[i], left[j]));
        }

        moves.AddRange(left.Where(factor => Result(factor, null, [.. left.Where(other => other != factor)]) != factor.Indices)
            .Select(factor => (factor, (Factor?)null)));
        return moves;
    }

    /// <summary>What is left of the indices of a product once it is summed over those that no other factor has.</summary>
    private ulong Result(Factor first, Factor? second, IEnumerable<Factor> rest)
    {
        var elsewhere = rest.Aggregate(0UL, (indices, factor) => indices | factor.Indices);
        return (first.Indices | (second?.Indices ?? 0)) & ~(_summed & ~elsewhere);
    }

    private double Cost((Factor First, Factor? Second) move)
    {
        var indices = move.First.Indices | (move.Second?.Indices ?? 0);
        return _extents.Where((_, index) => (indices >> index & 1) == 1).Aggregate(1.0, (product, extent) => product * extent);
    }

    private sealed record Factor(int Number, ulong Indices);
}
