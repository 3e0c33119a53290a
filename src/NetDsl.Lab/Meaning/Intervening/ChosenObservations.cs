namespace NetDsl.Lab;

/// <summary>The observations in which a unit is changed: of the held half, as many with the concept as without it, where there are as many.</summary>
/// <param name="On">Where the concept holds.</param>
/// <param name="Off">Where it does not.</param>
internal sealed record ChosenObservations(int[] On, int[] Off)
{
    /// <summary>All of them, those with the concept first.</summary>
    public int[] All => [.. On, .. Off];

    public static ChosenObservations Of(BitMarks marks, int[] half, int most, SplitMix64 random)
    {
        int[] order = [.. half];
        random.Shuffle(order.AsSpan());
        return new([.. order.Where(at => marks[at]).Take(most / 2)], [.. order.Where(at => !marks[at]).Take(most / 2)]);
    }
}
