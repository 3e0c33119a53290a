namespace NetDsl.Attributing;

/// <summary>A number that says how well values tell what happens when features are taken away; more is better.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Question">What it asks.</param>
internal abstract record FaithfulnessMetric(string Name, string Question)
{
    /// <summary>The metrics.</summary>
    public static IReadOnlyList<FaithfulnessMetric> All { get; } = [new Infidelity(), new SensitivityN(), new Deletion(), new Insertion()];

    /// <summary>Measures values.</summary>
    /// <param name="trial">The repetition.</param>
    /// <param name="amounts">What each feature, or group, is said to contribute.</param>
    public abstract double Score(Trial trial, double[] amounts);
}
