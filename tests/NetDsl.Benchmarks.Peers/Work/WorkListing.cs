namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>A work item that can be prepared.</summary>
/// <param name="Name">What the tables call it: <c>step: LeNet-5, batch 32</c>.</param>
/// <param name="Prepare">Makes both networks, with the same weights.</param>
internal sealed record WorkListing(string Name, Func<WorkItem> Prepare);
