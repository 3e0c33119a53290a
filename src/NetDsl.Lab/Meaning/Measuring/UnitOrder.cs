namespace NetDsl.Lab;

/// <summary>
/// The observations of one half in the order of a unit's activation, the highest first, and where its thresholds cut them: for any
/// labels, hits at all thresholds are one walk along it.
/// </summary>
/// <param name="Rows">Observations of the half, by their number in it; those that no threshold reaches are left out.</param>
/// <param name="Ends">For each threshold, the lowest last, how many observations are above it.</param>
internal sealed record UnitOrder(int[] Rows, int[] Ends)
{
    /// <summary>Cuts sorted activations at thresholds.</summary>
    /// <param name="sorted">The unit's activations in the half.</param>
    /// <param name="cuts">The thresholds, ascending.</param>
    public static UnitOrder Of(SortedActivations sorted, ReadOnlySpan<float> cuts)
    {
        var values = sorted.Values;
        var place = values.Length;
        var ends = new int[cuts.Length];
        for (var threshold = 0; threshold < ends.Length; threshold++)
        {
            while (place > 0 && values[place - 1] > cuts[^(threshold + 1)])
                place--;
            ends[threshold] = values.Length - place;
        }

        var rows = new int[values.Length - place];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = sorted.Row(values.Length - 1 - i);
        return new(rows, ends);
    }
}
