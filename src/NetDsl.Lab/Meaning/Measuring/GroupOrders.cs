namespace NetDsl.Lab;

/// <summary>The units of a group, sorted on both halves.</summary>
internal sealed class GroupOrders
{
    private readonly float[][] _cuts;
    private readonly UnitOrder[] _fit;
    private readonly UnitOrder[] _held;

    private GroupOrders(ActivationTable table, Halves halves, float[][] cuts)
    {
        _cuts = cuts;
        _fit = [.. cuts.Select((unitCuts, unit) => UnitOrder.Of(table[unit], halves.Fit, unitCuts))];
        _held = halves.Fit == halves.Held ? _fit : [.. cuts.Select((unitCuts, unit) => UnitOrder.Of(table[unit], halves.Held, unitCuts))];
    }

    public int Units => _fit.Length;

    public UnitOrder Fit(int unit) => _fit[unit];

    public UnitOrder Held(int unit) => _held[unit];

    /// <summary>The activation that is exceeded at a threshold, counted from the highest.</summary>
    public float Cut(int unit, int threshold) => _cuts[unit][^(threshold + 1)];

    /// <summary>Sorts the units.</summary>
    /// <param name="table">Their activations.</param>
    /// <param name="halves">Both halves.</param>
    /// <param name="threshold">The only threshold; null for the best one.</param>
    /// <param name="most">The most thresholds.</param>
    public static GroupOrders Of(ActivationTable table, Halves halves, float? threshold, int most = ThresholdCuts.Most)
    {
        var cuts = new float[table.Units][];
        var sorted = new float[halves.Fit.Length];
        for (var unit = 0; unit < table.Units; unit++)
        {
            if (threshold is { } only)
            {
                cuts[unit] = [only];
                continue;
            }

            for (var i = 0; i < sorted.Length; i++)
                sorted[i] = table[unit][halves.Fit[i]];
            Array.Sort(sorted);
            cuts[unit] = ThresholdCuts.Of(sorted, most);
        }

        return new(table, halves, cuts);
    }
}
