namespace NetDsl.Lab;

/// <summary>What a verdict follows from.</summary>
/// <param name="Score">How unit and concept overlap.</param>
/// <param name="F1">The interval in which the F1 lies.</param>
/// <param name="Nulls">What the F1 must be above.</param>
/// <param name="Interventions">What was tried on the unit.</param>
internal sealed record ClaimEvidence(MeaningScore Score, Interval F1, Nulls Nulls, Interventions Interventions)
{
    /// <summary>The F1 of a unit that is always on: 2π/(1 + π), where π is the share of the observations in which the concept holds.</summary>
    public double AlwaysOn => 2.0 * Score.Association.Positives / (Score.Association.Count + Score.Association.Positives);

    /// <summary>Whether neither labels dealt out at random do as well, nor the best of all units on permuted labels.</summary>
    public bool IsAboveChance(MeaningOptions options) => Score.Adjusted <= options.Level && Nulls.SearchP <= options.Level;

    /// <summary>Whether the F1 is surely below what is worth finding: that chance does as well may be for want of samples.</summary>
    public bool IsBelowWorth(MeaningOptions options) => F1.IsBelow(options.Worth);

    /// <summary>Whether what is worth finding would have been found.</summary>
    public bool HadPower(MeaningOptions options) => Nulls.Power >= options.Power && options.Worth > Nulls.Search;
}
