namespace NetDsl.Lab;

/// <summary>What a function that stands for networks is asked for: one run.</summary>
/// <param name="Tricks">The names of the tricks that are on.</param>
/// <param name="Seed">The seed: the same one in all arms of a pair.</param>
public sealed record RunSettings(IReadOnlyList<string> Tricks, int Seed)
{
    /// <summary>The name of the task.</summary>
    public string Task { get; init; } = "";

    /// <summary>The name of the mediator that is to be held as without the trick; null where none is.</summary>
    public string? Clamped { get; init; }

    /// <summary>Whether there is to be nothing to learn: the control of permuted labels.</summary>
    public bool IsPermuted { get; init; }

    /// <summary>Whether a trick is on.</summary>
    public bool Has(string trick) => Tricks.Contains(trick, StringComparer.Ordinal);
}
