namespace NetDsl.Lab;

/// <summary>
/// The same search in a network of the controls, of which only the best unit of each concept counts: a unit is sorted, searched and forgotten,
/// so that what it takes stays near.
/// </summary>
internal static class ControlSearch
{
    /// <summary>The largest F1 of each concept over all units.</summary>
    /// <exception cref="NotFiniteNumberException">An activation is no number.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double[] Best(
        StudiedNetwork network,
        string name,
        IReadOnlyList<UnitGroup> groups,
        Observations observations,
        Halves halves,
        ConceptTable concepts,
        LabelledHalves labels,
        MeaningOptions options,
        CancellationToken cancellation)
    {
        var parallel = options.Parallel(cancellation);
        var best = new double[concepts.Concepts.Count];
        foreach (var table in ActivationTable.Of(network, groups, observations, parallel, name))
        {
            Turns.Take(
                table.Units,
                parallel,
                () => (Sorter: new UnitSorter(halves, options.Threshold), Search: new ThresholdSearch(concepts)),
                (unit, own) =>
                {
                    own.Search.Run(own.Sorter.Sort(table[unit]), labels);
                    lock (best)
                    {
                        for (var concept = 0; concept < best.Length; concept++)
                            best[concept] = Math.Max(best[concept], F1(own.Search, labels, concept));
                    }
                });
        }

        return best;
    }

    private static double F1(ThresholdSearch search, LabelledHalves labels, int concept) =>
        new Association(search.Hits[concept], search.Active[concept], labels.HeldPositives[concept], labels.Held.Length).F1;
}
