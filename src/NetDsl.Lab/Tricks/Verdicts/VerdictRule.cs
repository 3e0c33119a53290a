namespace NetDsl.Lab;

/// <summary>When a trick works, harms, or makes no difference.</summary>
internal static class VerdictRule
{
    /// <summary>Judges a trick.</summary>
    /// <param name="evidence">Its differences, above 0 where they are for the better.</param>
    /// <param name="p">The exact p, corrected for all that was tried.</param>
    /// <param name="level">What p must be below; the interval is that of 1 − level.</param>
    /// <param name="worth">The least mean difference that is worth having.</param>
    public static Verdict Judge(Evidence evidence, double p, double level, double worth)
    {
        var interval = evidence.IntervalAt(1 - level);
        var isFound = p < level;
        if (isFound && interval.IsAbove(0) && evidence.Mean >= worth)
            return Verdict.Works;
        if (isFound && interval.IsBelow(0) && evidence.Mean <= -worth)
            return Verdict.Harms;
        return evidence.EquivalenceTo(worth).IsShown ? Verdict.NoMaterialEffect : Verdict.NotShown;
    }
}
