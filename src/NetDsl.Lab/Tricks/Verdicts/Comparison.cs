namespace NetDsl.Lab;

/// <summary>What some arms measured, compared pair by pair.</summary>
/// <param name="Evidence">The differences of the pairs that are complete; null where a task has none.</param>
/// <param name="Pairs">The number of pairs that were declared.</param>
/// <param name="Missing">The number of pairs of which a run is not there yet; one that came to nothing is there.</param>
internal sealed record Comparison(Evidence? Evidence, int Pairs, int Missing)
{
    /// <summary>Whether runs are missing, so that nothing may be judged yet.</summary>
    public bool Waits => Missing > 0;

    /// <summary>Whether all pairs have their numbers.</summary>
    public bool IsComplete => Evidence?.Pairs == Pairs;

    /// <summary>The exact p; 1 as long as it is not known.</summary>
    public double P => IsComplete ? Evidence!.Exact.P : 1;

    /// <summary>Why nothing is judged.</summary>
    public string Obstacle => Waits
        ? $"{Figure.Whole(Missing)} of {Figure.Count(Pairs, "pair")} {(Missing == 1 ? "is" : "are")} missing, and nothing is judged before all are there"
        : $"{Figure.Whole(Pairs - (Evidence?.Pairs ?? 0))} of {Figure.Count(Pairs, "pair")} came to nothing, and what is left may not be what was declared";

    /// <summary>The verdict, by a rule that is asked where all pairs have their numbers.</summary>
    public Verdict Judge(Func<Evidence, Verdict> rule) => Waits ? Verdict.Waits : IsComplete ? rule(Evidence!) : Verdict.NotShown;
}
