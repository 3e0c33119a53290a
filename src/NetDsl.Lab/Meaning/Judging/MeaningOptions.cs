namespace NetDsl.Lab;

/// <summary>How claims about units are measured and judged.</summary>
public sealed record MeaningOptions
{
    /// <summary>How likely a network without meaning may be to have any claim of its that is shown.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>The F1 that would be worth finding: where it would have been found and was not, a claim is refuted.</summary>
    public double Worth { get; init; } = 0.5;

    /// <summary>How likely something worth finding must have been found for a claim to be refuted.</summary>
    public double Power { get; init; } = 0.8;

    /// <summary>How often the whole search is repeated on permuted labels.</summary>
    public int Searches { get; init; } = 1000;

    /// <summary>Of sequences, how often their labels are permuted for the probability of each score.</summary>
    public int Permutations { get; init; } = 1000;

    /// <summary>How many untrained networks are searched.</summary>
    public int Untrained { get; init; } = 5;

    /// <summary>In how many observations a unit is changed, half of them where the concept holds.</summary>
    public int Interventions { get; init; } = 600;

    /// <summary>The activation above which a unit counts as on; null for the best one, found on one half.</summary>
    public float? Threshold { get; init; }

    /// <summary>The most examples and counter-examples of a card.</summary>
    public int Examples { get; init; } = 8;

    /// <summary>Where halves, permutations and untrained weights come from.</summary>
    public int Seed { get; init; }

    /// <summary>The most threads; −1 for as many as there are processors. The results are the same.</summary>
    public int Threads { get; init; } = -1;

    /// <summary>As many threads as may be, until it is cancelled.</summary>
    internal ParallelOptions Parallel(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation };
}
