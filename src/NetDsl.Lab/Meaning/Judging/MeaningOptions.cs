using System.Runtime.CompilerServices;

namespace NetDsl.Lab;

/// <summary>How claims about units are measured and judged.</summary>
/// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
public sealed record MeaningOptions
{
    /// <summary>How likely a network without meaning may be to have any claim of its that is shown; between 0 and 1.</summary>
    public double Level { get; init => field = Share(value); } = 0.05;

    /// <summary>The F1 that would be worth finding, between 0 and 1: where it would have been found and was not, a claim is refuted.</summary>
    public double Worth { get; init => field = Share(value); } = 0.5;

    /// <summary>How likely something worth finding must have been found for a claim to be refuted; between 0 and 1.</summary>
    public double Power { get; init => field = Share(value); } = 0.8;

    /// <summary>How often the whole search is repeated on permuted labels; at least once. Below 5/<see cref="Level"/>, 100 for 0.05, nothing is shown.</summary>
    public int Searches { get; init => field = AtLeast(1, value); } = 1000;

    /// <summary>
    /// Of sequences, how often their labels are permuted for the probability of each score; at least once. Below 5/<see cref="Level"/> nothing
    /// is shown.
    /// </summary>
    public int Permutations { get; init => field = AtLeast(1, value); } = 1000;

    /// <summary>How many untrained networks are searched; with fewer than 5, or none, nothing is shown.</summary>
    public int Untrained { get; init => field = AtLeast(0, value); } = 5;

    /// <summary>In how many observations a unit is changed, half of them where the concept holds; 4 at least, or 0 for no intervention.</summary>
    public int Interventions { get; init => field = value == 0 ? 0 : AtLeast(4, value, " or 0"); } = 600;

    /// <summary>The activation above which a unit counts as on; null for the best one, found on one half.</summary>
    public float? Threshold { get; init => field = value is null || float.IsFinite(value.Value) ? value : throw Refused(value, "a finite number or null"); }

    /// <summary>The most examples and counter-examples of a card; 0 for none.</summary>
    public int Examples { get; init => field = AtLeast(0, value); } = 8;

    /// <summary>Where halves, permutations and untrained weights come from.</summary>
    public int Seed { get; init; }

    /// <summary>The most threads; −1 for as many as there are processors. The results are the same.</summary>
    public int Threads { get; init => field = value == -1 ? value : AtLeast(1, value, " or −1"); } = -1;

    /// <summary>As many threads as may be, until it is cancelled.</summary>
    internal ParallelOptions Parallel(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation };

    private static double Share(double value, [CallerMemberName] string name = "") =>
        value is > 0 and < 1 ? value : throw Refused(value, "between 0 and 1", name);

    private static int AtLeast(int least, int value, string or = "", [CallerMemberName] string name = "") =>
        value >= least ? value : throw Refused(value, $"{least} at least{or}", name);

    private static ArgumentOutOfRangeException Refused(object? value, string range, [CallerMemberName] string name = "") =>
        new(name, value, $"{name} is {range}.");
}
