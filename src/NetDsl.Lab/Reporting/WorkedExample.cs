namespace NetDsl.Lab;

/// <summary>How a verdict comes about, told by six numbers that are computed like all others.</summary>
internal static class WorkedExample
{
    private static readonly double[] Differences = [0.8, 1.1, 0.3, -0.2, 0.9, 0.6];

    /// <summary>The example, a paragraph a line.</summary>
    public static IReadOnlyList<string> Lines
    {
        get
        {
            var evidence = Evidence.Of(Differences);
            var test = PairedTest.Of(Differences);
            return
            [
                $"Six pairs differ by {string.Join(", ", Differences.Select(Figure.Signed))}. Their mean is {Figure.Text(test.Mean)}, their standard deviation {Figure.Text(test.Deviation)}: "
                    + $"Student's t is {Figure.Text(test.T)}, and the 95 % interval {evidence.IntervalAt(0.95)} is above 0.",
                $"If the trick did nothing, each sign could as well be the other one. Of all 64 choices of signs, {evidence.Exact.P * evidence.Exact.Choices:0} have a sum as far from 0: "
                    + $"exact p = {Figure.P(evidence.Exact.P)}, which is not below 0.05. So the verdict is {VerdictText.Of(Verdict.NotShown)}, although Student's p, {Figure.P(test.P)}, is below. "
                    + "The exact test assumes nothing of how the differences are spread.",
                $"{VerdictText.Of(Verdict.Works)} asks for three things: an interval above 0, an exact p below the level after the correction for all that was tried (Holm), and a mean that is worth having. "
                    + $"{VerdictText.Of(Verdict.Harms)} is the same the other way round. {VerdictText.Of(Verdict.NoMaterialEffect)}: the 90 % interval lies within ±worth, and the exact tests of both sides agree. "
                    + $"{VerdictText.Of(Verdict.NotShown)}: all else; it does not say that the trick does nothing.",
            ];
        }
    }
}
