namespace NetDsl.Lab;

/// <summary>The units of a group, sorted on both halves.</summary>
internal sealed class GroupOrders
{
    private readonly float[][] _cuts;
    private readonly UnitOrder[] _fit;
    private readonly UnitOrder[] _held;

    private GroupOrders(float[][] cuts, UnitOrder[] fit, UnitOrder[] held) => (_cuts, _fit, _held) = (cuts, fit, held);

    public int Units => _fit.Length;

    public UnitOrder Fit(int unit) => _fit[unit];

    public UnitOrder Held(int unit) => _held[unit];

    /// <summary>The activation that is exceeded at a threshold, counted from the highest.</summary>
    public float Cut(int unit, int threshold) => _cuts[unit][^(threshold + 1)];

    /// <summary>Sorts the units, each by itself.</summary>
    /// <param name="table">Their activations.</param>
    /// <param name="halves">Both halves.</param>
    /// <param name="threshold">The only threshold; null for the best one.</param>
    /// <param name="parallel">How many are sorted at once.</param>
    /// <param name="most">The most thresholds.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static GroupOrders Of(ActivationTable table, Halves halves, float? threshold, ParallelOptions parallel, int most = ThresholdCuts.Most)
    {
        var (cuts, fit, held) = (new float[table.Units][], new UnitOrder[table.Units], new UnitOrder[table.Units]);
        Parallel.For(
            0,
            table.Units,
            parallel,
            () => new float[halves.Fit.Length],
            (unit, _, sorted) =>
            {
                cuts[unit] = threshold is { } only ? [only] : Cuts(table[unit], halves.Fit, sorted, most);
                fit[unit] = UnitOrder.Of(table[unit], halves.Fit, cuts[unit]);
                held[unit] = halves.Held == halves.Fit ? fit[unit] : UnitOrder.Of(table[unit], halves.Held, cuts[unit]);
                return sorted;
            },
            _ => { });
        return new(cuts, fit, held);
    }

    private static float[] Cuts(ReadOnlySpan<float> activations, int[] half, float[] sorted, int most)
    {
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = activations[half[i]];
        Array.Sort(sorted);
        return ThresholdCuts.Of(sorted, most);
    }
}
