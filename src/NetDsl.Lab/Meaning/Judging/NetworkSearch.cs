namespace NetDsl.Lab;

/// <summary>All units of a network, sorted, and what each of them has to do with each concept.</summary>
internal sealed record NetworkSearch(ActivationTable[] Tables, GroupOrders[] Orders, SearchResult[] Results)
{
    /// <summary>Reads the activations in one pass, and searches.</summary>
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
        var tables = ActivationTable.Of(network, groups, observations, cancellation);
        GroupOrders[] orders = [.. tables.Select(table => GroupOrders.Of(table, halves, options.Threshold, options.Parallel(cancellation)))];
        return new(tables, orders, [.. orders.Select(order => SearchResult.Of(order, concepts, labels))]);
    }

    /// <summary>The largest F1 of each concept over all units.</summary>
    public double[] Best() => [.. Results
        .Select(result => result.Best())
        .Aggregate((one, other) => [.. one.Zip(other, Math.Max)])];
}
