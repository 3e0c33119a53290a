namespace NetDsl.Lab;

/// <summary>Sorts units on both halves, one after another, with room of its own: one for each thread.</summary>
/// <param name="halves">Both halves.</param>
/// <param name="threshold">The only threshold; null for the best one.</param>
/// <param name="most">The most thresholds.</param>
internal sealed class UnitSorter(Halves halves, float? threshold, int most = ThresholdCuts.Most)
{
    private readonly SortedActivations _fit = new(halves.Fit.Length);
    private readonly SortedActivations _held = new(halves.Held.Length);

    /// <summary>Sorts a unit, and chooses the thresholds that are tried.</summary>
    /// <param name="activations">The unit's activations in all observations.</param>
    public SortedUnit Sort(ReadOnlySpan<float> activations)
    {
        _fit.Sort(activations, halves.Fit);
        var cuts = threshold is { } only ? [only] : ThresholdCuts.Of(_fit.Values, most);
        var fit = UnitOrder.Of(_fit, cuts);
        if (halves.Held == halves.Fit)
            return new(cuts, fit, fit);
        _held.Sort(activations, halves.Held);
        return new(cuts, fit, UnitOrder.Of(_held, cuts));
    }
}
