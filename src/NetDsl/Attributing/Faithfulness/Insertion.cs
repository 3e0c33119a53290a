namespace NetDsl.Attributing;

/// <summary>
/// How much sooner the number comes up when features come with the most value first than with the least first: the area between both curves.
/// (Petsiuk, Das, Saenko: RISE, 2018.)
/// </summary>
internal sealed record Insertion() : FaithfulnessMetric("insertion", "by how much is the number higher while features come most-first than least-first?")
{
    /// <inheritdoc/>
    public override double Score(Trial trial, double[] amounts) =>
        RemovalCurve.Mean(trial.Game, RemovalCurve.MostFirst(amounts), come: true) - RemovalCurve.Mean(trial.Game, RemovalCurve.LeastFirst(amounts), come: true);
}
