namespace NetDsl.Attributing;

/// <summary>
/// How much further the number stays up when features go with the least value first than with the most first: the area between both curves. A
/// random order lies between them. (Samek et al.: Evaluating the Visualization of What a Deep Neural Network Has Learned, 2017.)
/// </summary>
internal sealed record Deletion() : FaithfulnessMetric("deletion", "by how much is the number lower while features go most-first than least-first?")
{
    /// <inheritdoc/>
    public override double Score(Trial trial, double[] amounts) =>
        RemovalCurve.Mean(trial.Game, RemovalCurve.LeastFirst(amounts), come: false) - RemovalCurve.Mean(trial.Game, RemovalCurve.MostFirst(amounts), come: false);
}
