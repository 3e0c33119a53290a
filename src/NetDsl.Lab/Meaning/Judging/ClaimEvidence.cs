namespace NetDsl.Lab;

/// <summary>What a verdict follows from.</summary>
/// <param name="Score">How unit and concept overlap.</param>
/// <param name="F1">The interval in which the F1 lies.</param>
/// <param name="Nulls">What the F1 must be above.</param>
/// <param name="Interventions">What was tried on the unit.</param>
internal sealed record ClaimEvidence(MeaningScore Score, Interval F1, Nulls Nulls, Interventions Interventions);
