namespace NetDsl.Lab;

/// <summary>
/// What the whole search finds where there is nothing to find: labels are permuted, thresholds chosen anew on one half, and of all units the
/// best one on the other half is taken, for each concept.
/// </summary>
internal sealed class SearchNull
{
    private readonly double[][] _best;

    private SearchNull(double[][] best) => _best = best;

    /// <summary>The number of permutations.</summary>
    public int Permutations => _best.Length;

    /// <summary>Repeats the search. The result depends on the seed alone, not on the number of threads.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SearchNull Of(
        IReadOnlyList<SortedUnit[]> groups, ConceptTable concepts, LabelledHalves labels, MeaningOptions options, Action? progress, CancellationToken cancellation)
    {
        var best = new double[options.Searches][];
        var chance = new SplitMix64((ulong)options.Seed).Branch(1);
        Turns.Take(
            best.Length,
            options.Parallel(cancellation),
            () => (Labels: new LabelledHalves(labels), Search: new ThresholdSearch(concepts)),
            (permutation, own) =>
            {
                own.Labels.Permute(chance.Branch(permutation).State);
                best[permutation] = BestOf(groups, own.Labels, own.Search, concepts.Concepts.Count);
                progress?.Invoke();
            });
        return new(best);
    }

    /// <summary>How often the best of all units is at least as good on permuted labels: (1 + as many)/(1 + all).</summary>
    public double P(int concept, double f1) => (1.0 + _best.Count(best => best[concept] >= f1)) / (1 + _best.Length);

    /// <summary>The F1 that the best of all units on permuted labels reaches with a probability of a level.</summary>
    public double Quantile(int concept, double level)
    {
        double[] sorted = [.. _best.Select(best => best[concept]).Order()];
        return sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling((1 - level) * (sorted.Length + 1)) - 1, 0, sorted.Length - 1)];
    }

    private static double[] BestOf(IReadOnlyList<SortedUnit[]> groups, LabelledHalves labels, ThresholdSearch search, int concepts)
    {
        var best = new double[concepts];
        foreach (var unit in groups.SelectMany(group => group))
        {
            search.Run(unit, labels);
            for (var concept = 0; concept < concepts; concept++)
            {
                var f1 = 2.0 * search.Hits[concept] / Math.Max(1, search.Active[concept] + labels.HeldPositives[concept]);
                best[concept] = Math.Max(best[concept], f1);
            }
        }

        return best;
    }
}
