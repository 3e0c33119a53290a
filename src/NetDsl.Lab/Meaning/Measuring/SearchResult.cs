namespace NetDsl.Lab;

/// <summary>What a search over the units of a group found for each concept.</summary>
/// <param name="Thresholds">Of each unit and concept, the activation that is exceeded; NaN of a unit that is the same for all.</param>
/// <param name="Held">Of each unit and concept, how they overlap on the held half.</param>
internal sealed record SearchResult(float[,] Thresholds, Association[,] Held)
{
    /// <summary>Searches on the labels as they are.</summary>
    public static SearchResult Of(GroupOrders orders, ConceptTable concepts, LabelledHalves labels)
    {
        var search = new ThresholdSearch(concepts);
        var count = concepts.Concepts.Count;
        var result = new SearchResult(new float[orders.Units, count], new Association[orders.Units, count]);
        for (var unit = 0; unit < orders.Units; unit++)
        {
            search.Run(orders.Fit(unit), labels.Fit, labels.FitPositives, orders.Held(unit), labels.Held);
            for (var concept = 0; concept < count; concept++)
            {
                var threshold = search.Threshold[concept];
                result.Thresholds[unit, concept] = threshold < 0 ? float.NaN : orders.Cut(unit, threshold);
                result.Held[unit, concept] = new(
                    search.Hits[concept], search.Active[concept], labels.HeldPositives[concept], labels.Held.Length);
            }
        }

        return result;
    }

    /// <summary>The largest F1 of each concept over all units.</summary>
    public double[] Best()
    {
        var best = new double[Held.GetLength(1)];
        for (var unit = 0; unit < Held.GetLength(0); unit++)
        {
            for (var concept = 0; concept < best.Length; concept++)
                best[concept] = Math.Max(best[concept], Held[unit, concept].F1);
        }

        return best;
    }
}
