namespace NetDsl.Lab;

/// <summary>
/// Finds the formula of up to three concepts that suits a unit best, exactly: all of them are tried, and on permuted labels as many.
/// </summary>
/// <remarks>
/// J. Mu and J. Andreas, Compositional explanations of neurons, 2020, who search greedily. What a formula hits is a sum over the patterns of
/// concepts in which it holds, so that a permutation counts patterns once and not observations for each formula.
/// </remarks>
internal sealed class FormulaSearch(ConceptTable concepts, LabelledHalves labels, UnitOrder fit, UnitOrder held, CancellationToken cancellation)
{
    /// <summary>The most thresholds that are tried with each formula.</summary>
    public const int Thresholds = 15;

    private readonly IReadOnlyList<ConceptFormula> _formulas = ConceptFormula.All(concepts, cancellation);

    /// <summary>How many formulas are tried.</summary>
    public int Tried => _formulas.Count;

    /// <summary>The best formula and threshold on the fit half, and what they are on the held one.</summary>
    /// <param name="mostTerms">How many concepts may stand in it; one alone is not negated.</param>
    public (ConceptFormula Formula, int Threshold, Association Held) Best(int mostTerms = 3)
    {
        var total = Count(labels.Fit, fit: null, 0);
        int[][] active = [.. Enumerable.Range(0, fit.Ends.Length).Select(threshold => Count(labels.Fit, fit, threshold))];
        var (best, bestFormula, bestThreshold) = (-1.0, _formulas[0], 0);
        foreach (var formula in _formulas)
        {
            cancellation.ThrowIfCancellationRequested();
            if (formula.Terms > mostTerms || (mostTerms == 1 && formula.Text.StartsWith('¬')))
                continue;
            var positives = Sum(total, formula);
            for (var threshold = 0; threshold < active.Length; threshold++)
            {
                var f1 = 2.0 * Sum(active[threshold], formula) / (positives + fit.Ends[threshold]);
                if (f1 > best + 1e-12)
                    (best, bestFormula, bestThreshold) = (f1, formula, threshold);
            }
        }

        var hits = Sum(Count(labels.Held, held, bestThreshold), bestFormula);
        var holding = Sum(Count(labels.Held, fit: null, 0), bestFormula);
        return (bestFormula, bestThreshold, new(hits, held.Ends[bestThreshold], holding, labels.Held.Length));
    }

    /// <summary>The F1 of the best formula on permuted labels, ascending.</summary>
    public double[] Chance(int permutations, int seed)
    {
        var chance = new SplitMix64((ulong)seed).Branch(5);
        var found = new double[permutations];
        for (var permutation = 0; permutation < permutations; permutation++)
        {
            labels.Permute(chance.Branch(permutation).State);
            found[permutation] = Best().Held.F1;
        }

        Array.Sort(found);
        return found;
    }

    /// <summary>How often each pattern is among all observations of a half, or among those above a threshold.</summary>
    private int[] Count(ReadOnlySpan<int> patterns, UnitOrder? fit, int threshold)
    {
        var counts = new int[concepts.Patterns.Length];
        if (fit is null)
        {
            foreach (var pattern in patterns)
                counts[pattern]++;
            return counts;
        }

        foreach (var row in fit.Rows.AsSpan(0, fit.Ends[threshold]))
            counts[patterns[row]]++;
        return counts;
    }

    private static int Sum(int[] counts, ConceptFormula formula)
    {
        var sum = 0;
        for (var pattern = 0; pattern < counts.Length; pattern++)
            sum += formula.Holds[pattern] ? counts[pattern] : 0;
        return sum;
    }
}
