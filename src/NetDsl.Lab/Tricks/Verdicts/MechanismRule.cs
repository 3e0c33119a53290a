namespace NetDsl.Lab;

/// <summary>When a trick works for the stated reason.</summary>
internal static class MechanismRule
{
    // A clamp that lets through more than a quarter of the movement holds nothing.
    private const double Leak = 0.25;

    /// <summary>Judges a reason.</summary>
    /// <param name="result">The movement, and the arms of the clamp if there is one.</param>
    /// <param name="works">Whether the trick works.</param>
    /// <param name="level">The level.</param>
    /// <param name="worth">The least gain that is worth having.</param>
    public static PredictionResult Judge(PredictionResult result, bool works, double level, double worth)
    {
        if (result.Movement is not { } movement)
            return result with { Reason = "no pair is complete" };
        var interval = movement.IntervalAt(1 - level);
        if (result.AdjustedP >= level || interval.Contains(0))
            return result with { Reason = "the mediator was not shown to move" };
        if (interval.IsBelow(0))
            return result with { Mechanism = Mechanism.MovesOtherwise, Reason = $"it was said to go {VerdictText.Of(result.Direction)} and goes {(result.Direction == Direction.Higher ? "lower" : "higher")}, by {Figure.Text(-movement.Mean)}" };
        if (result is not { Held: { } held, Left: { } left, Lost: { } lost })
            return result with { Mechanism = Mechanism.Moves, Reason = "the mediator moves as predicted; nothing held it, so that the gain may have another reason" };
        if (!works)
            return result with { Mechanism = Mechanism.Moves, Reason = "the mediator moves as predicted, and there is no gain to explain" };
        if (!held.IntervalAt(EquivalenceTest.IntervalLevel).IsWithin(Leak * movement.Mean))
            return result with { Mechanism = Mechanism.Moves, Reason = "the clamp was not shown to hold the mediator to a quarter of its movement" };

        var remains = left.IntervalAt(1 - level);
        if (lost.IntervalAt(1 - level).IsAbove(0) && remains.Low <= 0)
            return result with { Mechanism = Mechanism.Confirmed, Reason = "with the mediator held, the gain goes away" };
        return remains.IsAbove(0) && left.Mean >= worth
            ? result with { Mechanism = Mechanism.Refuted, Reason = "with the mediator held, the gain stays" }
            : result with { Mechanism = Mechanism.Moves, Reason = "the mediator moves as predicted; whether the gain goes with it was not shown" };
    }
}
