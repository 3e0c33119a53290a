namespace NetDsl.Lab;

/// <summary>How many controls SHOWN takes, and what chance refutes: with fewer, what a unit must be above is not known well enough.</summary>
internal static class LeastControls
{
    /// <summary>The fewest untrained networks of which a deviation is taken.</summary>
    public const int Untrained = 5;

    /// <summary>How many searches on permuted labels lie above the limit at least. Of 20 the least p, 1/21, is below 0.05 only just.</summary>
    private const int Above = 5;

    /// <summary>The fewest permutations, 5/level: 100 for 0.05.</summary>
    public static int Permutations(double level) => (int)Math.Ceiling(Above / level);

    /// <summary>What there is too little of, as a list; null where there is enough.</summary>
    /// <param name="options">How many controls were asked for.</param>
    /// <param name="observations">What the network was shown.</param>
    public static string? Lacking(MeaningOptions options, Observations observations)
    {
        var least = Permutations(options.Level);
        string?[] lacking =
        [
            Few(options.Searches, "searches on permuted labels", least),
            observations.Places > 1 ? Few(options.Permutations, "permutations of windows", least) : null,
            Few(options.Untrained, "untrained networks", Untrained),
        ];
        return lacking.OfType<string>().ToList() is { Count: > 0 } all ? string.Join(", ", all) : null;
    }

    private static string? Few(int number, string things, int least) => number < least ? FormattableString.Invariant($"{number} of at least {least} {things}") : null;
}
