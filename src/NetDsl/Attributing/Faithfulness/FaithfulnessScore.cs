namespace NetDsl;

/// <summary>What a metric says of an attribution, and of controls.</summary>
/// <param name="Metric">The metric: <c>deletion</c>.</param>
/// <param name="Question">What it asks.</param>
/// <param name="Score">What it gives; more is better.</param>
/// <param name="Controls">What it gives to controls.</param>
public sealed record FaithfulnessScore(string Metric, string Question, double Score, IReadOnlyList<FaithfulnessControl> Controls)
{
    /// <summary>Whether all controls are beaten, beyond chance.</summary>
    public bool Holds => Controls.All(control => control.IsBeaten);
}
