namespace NetDsl.Benchmarks.Peers.Measuring;

/// <summary>
/// A learning rate so small that no weight changes. So each step that is timed computes the same numbers as the one that was
/// compared, and nobody meets the tiny numbers of a network that has learned all there is.
/// </summary>
internal static class StandingStill
{
    /// <summary>The learning rate.</summary>
    public const double LearningRate = 1e-20;
}
