namespace NetDsl;

/// <summary>How the faithfulness of an attribution is measured.</summary>
public sealed record FaithfulnessOptions
{
    /// <summary>What a feature is without being there.</summary>
    public Baseline Baseline { get; init; } = Baseline.Zero;

    /// <summary>How often everything is measured, with other subsets and other controls; intervals come of their spread.</summary>
    public int Repetitions { get; init; } = 12;

    /// <summary>How many subsets of features are taken away in each repetition.</summary>
    public int Subsets { get; init; } = 40;

    /// <summary>Where subsets and controls are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How far samples are moved for max-sensitivity, relative to their size; nothing is measured at 0.</summary>
    public double Nearby { get; init; } = 0.02;
}
