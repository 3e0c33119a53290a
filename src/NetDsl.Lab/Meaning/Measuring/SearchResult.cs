namespace NetDsl.Lab;

/// <summary>What a search over the units of a group found for each concept.</summary>
/// <param name="Thresholds">Of each unit and concept, the activation that is exceeded; NaN of a unit that is the same for all.</param>
/// <param name="Held">Of each unit and concept, how they overlap on the held half.</param>
internal sealed record SearchResult(float[,] Thresholds, Association[,] Held)
{
    /// <summary>Searches on the labels as they are.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SearchResult Of(SortedUnit[] units, ConceptTable concepts, LabelledHalves labels, ParallelOptions parallel)
    {
        var count = concepts.Concepts.Count;
        var result = new SearchResult(new float[units.Length, count], new Association[units.Length, count]);
        Turns.Take(units.Length, parallel, () => new ThresholdSearch(concepts), (unit, search) =>
        {
            search.Run(units[unit], labels);
            for (var concept = 0; concept < count; concept++)
            {
                var threshold = search.Threshold[concept];
                result.Thresholds[unit, concept] = threshold < 0 ? float.NaN : units[unit].Cut(threshold);
                result.Held[unit, concept] = new(
                    search.Hits[concept], search.Active[concept], labels.HeldPositives[concept], labels.Held.Length);
            }
        });
        return result;
    }
}
