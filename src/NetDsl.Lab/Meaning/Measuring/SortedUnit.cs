namespace NetDsl.Lab;

/// <summary>A unit, sorted on both halves.</summary>
/// <param name="Cuts">The thresholds, ascending.</param>
/// <param name="Fit">The half on which a threshold is chosen.</param>
/// <param name="Held">The half on which it is measured.</param>
internal sealed record SortedUnit(float[] Cuts, UnitOrder Fit, UnitOrder Held)
{
    /// <summary>The activation that is exceeded at a threshold, counted from the highest.</summary>
    public float Cut(int threshold) => Cuts[^(threshold + 1)];

    /// <summary>Sorts all units of a group, each by itself.</summary>
    /// <param name="table">Their activations.</param>
    /// <param name="halves">Both halves.</param>
    /// <param name="threshold">The only threshold; null for the best one.</param>
    /// <param name="parallel">How many are sorted at once.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SortedUnit[] AllOf(ActivationTable table, Halves halves, float? threshold, ParallelOptions parallel)
    {
        var sorted = new SortedUnit[table.Units];
        Turns.Take(sorted.Length, parallel, () => new UnitSorter(halves, threshold), (unit, sorter) => sorted[unit] = sorter.Sort(table[unit]));
        return sorted;
    }
}
