namespace NetDsl.Lab;

/// <summary>All units of a network, sorted, and what each of them has to do with each concept.</summary>
internal sealed record NetworkSearch(ActivationTable[] Tables, SortedUnit[][] Units, SearchResult[] Results)
{
    /// <summary>Reads the activations in one pass, and searches.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static NetworkSearch Of(
        StudiedNetwork network,
        IReadOnlyList<UnitGroup> groups,
        Observations observations,
        Halves halves,
        ConceptTable concepts,
        LabelledHalves labels,
        MeaningOptions options,
        CancellationToken cancellation)
    {
        var parallel = options.Parallel(cancellation);
        var tables = ActivationTable.Of(network, groups, observations, parallel);
        SortedUnit[][] units = [.. tables.Select(table => SortedUnit.AllOf(table, halves, options.Threshold, parallel))];
        return new(tables, units, [.. units.Select(group => SearchResult.Of(group, concepts, labels, parallel))]);
    }
}
