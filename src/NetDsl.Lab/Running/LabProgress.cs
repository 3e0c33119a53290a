namespace NetDsl.Lab;

/// <summary>How far a study has come.</summary>
/// <param name="Done">The runs that are done, those of earlier processes among them.</param>
/// <param name="Total">All runs; fewer may be needed where looks may end it early.</param>
/// <param name="Elapsed">How long this process has been at it.</param>
/// <param name="Remaining">How long the rest will take at the pace so far; null before the first run is done.</param>
/// <param name="Last">What was done last: experiment, tricks and seed.</param>
public readonly record struct LabProgress(int Done, int Total, TimeSpan Elapsed, TimeSpan? Remaining, string Last);
