namespace NetDsl.Lab;

/// <summary>Why a verdict on pairs that are all there is what it is, in a sentence.</summary>
internal static class VerdictReason
{
    public static string Of(TrickResult result, Claim claim, int trickCount)
    {
        var evidence = result.Evidence!;
        var interval = evidence.IntervalAt(1 - result.Level);
        return result.Verdict switch
        {
            Verdict.Works => $"the interval {interval} is above 0, p is below {Figure.Text(result.Level)}, and the mean is worth having",
            Verdict.Harms => $"the interval {interval} is below 0, p is below {Figure.Text(result.Level)}, and the mean loss matters",
            Verdict.NoMaterialEffect => $"{Equivalence(evidence.EquivalenceTo(claim.Worth), evidence.Pairs)}",
            _ => string.Join("; ", Obstacles(result, evidence, interval, claim, trickCount)),
        };
    }

    private static IEnumerable<string> Obstacles(TrickResult result, Evidence evidence, Interval interval, Claim claim, int trickCount)
    {
        if (!interval.IsBounded)
            yield return "a task has a single pair, whose spread nothing tells, so that no interval is known";
        else if (interval.Contains(0))
            yield return $"the interval {interval} holds 0";
        if (result.AdjustedP >= result.Level)
            yield return $"p = {Figure.P(result.AdjustedP)} is not below {Figure.Text(result.Level)}";
        if (Math.Abs(evidence.Mean) < claim.Worth)
            yield return $"the mean {Figure.Signed(evidence.Mean)} is less than what is worth having, {Figure.Text(claim.Worth)}";
        if (interval.IsBounded)
            yield return Equivalence(evidence.EquivalenceTo(claim.Worth), evidence.Pairs);
        if (interval.IsBounded || evidence.Pairs == 1)
            yield return Power(evidence, result.Level, claim.Worth, trickCount);
    }

    /// <summary>What could have been shown.</summary>
    private static string Power(Evidence evidence, double level, double worth, int trickCount)
    {
        var least = trickCount * evidence.Exact.Floor;
        if (least >= level)
            return $"no effect, however large, could have been shown with {Figure.Count(evidence.Pairs, "pair")} and {Figure.Count(trickCount, "trick")}: p is at least {Figure.Text(Math.Min(1, least))}";
        return evidence.SmallestEffect(worth, trickCount, level) is { } smallest
            ? $"the smallest effect that so many pairs, spread as these are, would have shown four times in five is {Figure.Text(smallest)}"
            : "all pairs differ by the same, so that their spread is not known, nor what effect they would have shown";
    }

    /// <summary>What the two conditions of no material effect came to, and the floor where the exact one failed.</summary>
    private static string Equivalence(EquivalenceTest test, int pairs)
    {
        var bound = $"±{Figure.Text(test.Worth)}";
        if (!test.Interval.IsWithin(test.Worth))
            return $"the 90 % interval {test.Interval} reaches beyond {bound}";
        return test.IsShown
            ? $"the 90 % interval {test.Interval} lies within {bound}, and the exact p of both sides, {Figure.P(test.ExactP)}, is at most {Figure.Text(EquivalenceTest.Level)}"
            : $"the 90 % interval {test.Interval} lies within {bound}, but the exact p of both sides, {Figure.P(test.ExactP)}, is above {Figure.Text(EquivalenceTest.Level)}; with {Figure.Count(pairs, "pair")} it is at least 1/2ⁿ = {Figure.P(EquivalenceTest.FloorOf(pairs))}";
    }
}
