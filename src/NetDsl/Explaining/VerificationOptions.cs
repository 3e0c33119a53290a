namespace NetDsl;

/// <summary>How a network is verified.</summary>
public sealed record VerificationOptions
{
    /// <summary>
    /// Whose next step is replayed; it does not take it. <see cref="Adam"/>, which has taken a step, where it is left out.
    /// </summary>
    public Optimizer? Optimizer { get; init; }

    /// <summary>Where noise, directions and what is sampled come from: the same seed checks the same.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// How many numbers a check reads at most, about; above 0. A network for which this is not enough is checked in part, and the
    /// report says so. The default is enough for all of a network of some hundred thousand multiply-adds.
    /// </summary>
    public long Work { get; init => field = Require.Positive(value); } = 40_000_000;

    /// <summary>Whether the checks end with the first one that does not hold, where one fault is enough.</summary>
    public bool StopsAtFault { get; init; }
}
