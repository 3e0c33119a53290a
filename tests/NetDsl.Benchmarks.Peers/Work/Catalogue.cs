namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>All work items.</summary>
internal static class Catalogue
{
    /// <summary>The work items, those of a family beside each other.</summary>
    public static IReadOnlyList<WorkListing> All { get; } =
    [
        .. TrainingSteps.All,
        .. BatchPredictions.All,
        .. SamplePredictions.All,
        .. StreamSteps.All,
    ];
}
