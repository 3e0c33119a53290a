namespace NetDsl.Lab;

/// <summary>What was found of a trick.</summary>
/// <param name="Trick">Its name.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Evidence">The differences with the trick less without it, above 0 where they are for the better; null where no pair is complete.</param>
/// <param name="AdjustedP">The exact p, corrected for all that was tried.</param>
/// <param name="Level">The level that it is held against.</param>
public sealed record TrickResult(string Trick, Verdict Verdict, Evidence? Evidence, double AdjustedP, double Level)
{
    /// <summary>Why the verdict is this one, in a sentence.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The look that the verdict is of, from 1; 0 where the results are looked at once, at the end.</summary>
    public int Look { get; init; }

    /// <summary>The differences of the trick alone and the plain network; null where they are not there, or are <see cref="Evidence"/>.</summary>
    public Evidence? Alone { get; init; }

    /// <summary>What came of the reasons that were given for it.</summary>
    public IReadOnlyList<PredictionResult> Predictions { get; init; } = [];

    /// <summary>The interval of the mean difference at the level.</summary>
    public Interval? Interval => Evidence?.IntervalAt(1 - Level);
}
