namespace NetDsl.Lab;

/// <summary>
/// The observations of one half in the order of a unit's activation, the highest first, and where its thresholds cut them: for any
/// labels, hits at all thresholds are one walk along it.
/// </summary>
/// <param name="Rows">Observations of the half, by their number in it; those that no threshold reaches are left out.</param>
/// <param name="Ends">For each threshold, the lowest last, how many observations are above it.</param>
internal sealed record UnitOrder(int[] Rows, int[] Ends)
{
    /// <summary>Sorts a half by the thresholds that the activations exceed.</summary>
    /// <param name="activations">The unit's activations in all observations.</param>
    /// <param name="half">The observations of the half.</param>
    /// <param name="cuts">The thresholds, ascending.</param>
    public static UnitOrder Of(ReadOnlySpan<float> activations, ReadOnlySpan<int> half, ReadOnlySpan<float> cuts)
    {
        // A counting sort: how many thresholds an activation exceeds is all that matters.
        var exceeded = new byte[half.Length];
        var counts = new int[cuts.Length + 1];
        for (var i = 0; i < half.Length; i++)
        {
            exceeded[i] = (byte)Exceeded(activations[half[i]], cuts);
            counts[exceeded[i]]++;
        }

        var ends = new int[cuts.Length];
        var starts = new int[cuts.Length + 1];
        var sum = 0;
        for (var bin = cuts.Length; bin >= 1; bin--)
        {
            starts[bin] = sum;
            sum += counts[bin];
            ends[cuts.Length - bin] = sum;
        }

        var rows = new int[sum];
        for (var i = 0; i < half.Length; i++)
        {
            if (exceeded[i] > 0)
                rows[starts[exceeded[i]]++] = i;
        }

        return new(rows, ends);
    }

    /// <summary>How many thresholds an activation exceeds.</summary>
    private static int Exceeded(float activation, ReadOnlySpan<float> cuts)
    {
        var (low, high) = (0, cuts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (activation > cuts[middle])
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
