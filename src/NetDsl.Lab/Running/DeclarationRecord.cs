using System.Numerics;

namespace NetDsl.Lab;

/// <summary>What was declared before runs, as the journal keeps it.</summary>
/// <param name="Claim">Its hash.</param>
/// <param name="Experiment">The name of the experiment.</param>
/// <param name="Text">All that was said.</param>
internal sealed record DeclarationRecord(string Claim, string Experiment, string Text)
{
    /// <summary>The number of tricks that are tried; of a line that does not say it, as many as its arms allow.</summary>
    public int TrickCount { get => field > 0 ? field : Most(); init; }

    /// <summary>The most tricks that so many arms can be of: k tricks are 2ᵏ arms, clamps and controls aside.</summary>
    public static int MostTricks(int arms) => Math.Max(1, BitOperations.Log2((uint)arms));

    private int Most()
    {
        string[] lines = Text.Split('\n');
        var arms = lines.Count(line => line.StartsWith("arm ", StringComparison.Ordinal));
        return lines.Contains("design: one trick at a time") ? Math.Max(1, arms - 1) : MostTricks(arms);
    }
}
