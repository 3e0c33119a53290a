namespace NetDsl.Lab.Tests;

/// <summary>
/// What must hold of the statistics, without a test framework: <see cref="StatisticsMutantTests"/> compiles it with statistics that are
/// wrong, and asks which of it fails.
/// </summary>
internal static class StatisticsChecks
{
    private static readonly double[] Differences = [0.8, 1.1, 0.3, -0.2, 0.9, 0.6];

    /// <summary>All checks by name.</summary>
    public static IReadOnlyDictionary<string, Func<bool>> All { get; } = new Dictionary<string, Func<bool>>
    {
        ["six differences: mean, deviation, t"] = () =>
            PairedTest.Of(Differences) is { Count: 6, DegreesOfFreedom: 5 } test
            && Near(test.Mean, 0.583333, 1e-6) && Near(test.Deviation, 0.470815, 1e-6) && Near(test.T, 3.034885, 1e-6),
        ["six differences: two-sided p"] = () => Near(PairedTest.Of(Differences).P, 0.028919, 1e-6),
        ["six differences turned: the same p"] = () => Near(PairedTest.Of([-0.8, -1.1, -0.3, 0.2, -0.9, -0.6]).P, 0.028919, 1e-6),
        ["six differences: t interval"] = () => Near(PairedTest.Of(Differences).IntervalAt(0.95), 0.08924, 1.07742, 1e-5),
        ["pairs stay pairs"] = () =>
            PairedTest.Of([1.8, 3.1, 5.3, 6.8, 9.9, 11.6], [1, 2, 5, 7, 9, 11]) is var test && Near(test.T, 3.034885, 1e-6),
        ["a single pair tells nothing"] = () => PairedTest.Of([3.0]) is { P: 1 } test && test.IntervalAt(0.95) is { Low: double.NegativeInfinity, High: double.PositiveInfinity },
        ["equal pairs"] = () => PairedTest.Of([0.0, 0, 0]).P == 1 && PairedTest.Of([0.5, 0.5, 0.5]).P == 0,

        ["six differences: sign-flip 4/64"] = () => SignFlipTest.Of(Differences) is { P: 0.0625, IsExact: true, Choices: 64, Floor: 2.0 / 64 },
        ["sign-flip of four equal differences: the floor"] = () => SignFlipTest.Of([1, 1, 1, 1]) is { P: 0.125, Floor: 0.125 },
        ["sign-flip counts ties, also where digits are lost"] = () => SignFlipTest.Of([-0.5, 0.9, -0.7, -0.1, -0.6, 0.6]).P == 28.0 / 32 && SignFlipTest.Of([-5, 9, -7, -1, -6, 6]).P == 28.0 / 32,
        ["sign-flip counts both sides"] = () => SignFlipTest.Of([1, 1, 1, -0.1]).P == 0.25,
        ["sign-flip is the share of all choices"] = () => Near(SignFlipTest.Of([.. Many(9)]).P, ShareOfAllChoices([.. Many(9)]), 1e-12),
        ["sign-flip of nothing"] = () => SignFlipTest.Of([0, 0, 0]).P == 1,
        ["sign-flip drawn is near that which is exact"] = () =>
            SignFlipTest.Of([.. Many(20)]) is { IsExact: true } exact
            && SignFlipTest.Of([.. Many(20), 0]) is { IsExact: false, StandardError: > 0 and < 0.002 } drawn
            && Near(drawn.P, exact.P, 5 * drawn.StandardError),
        ["sign-flip drawn is never 0"] = () => SignFlipTest.Of([.. Enumerable.Repeat(1.0, 40)]) is { P: > 0 and < 2e-5 } test && test.Floor == Math.ScaleB(2, -40),

        ["Holm of four"] = () => Near(Holm.Adjust([0.01, 0.02, 0.03, 0.04]), [0.04, 0.06, 0.06, 0.06]),
        ["Holm keeps the order, and ends at 1"] = () => Near(Holm.Adjust([0.9, 0.001, 0.6]), [1, 0.003, 1]),
        ["Holm never lets a larger p be smaller"] = () => Near(Holm.Adjust([0.02, 0.011, 0.03]), [0.04, 0.033, 0.04]),

        ["equivalence is a 90 % interval"] = () =>
            EquivalenceTest.Of(Differences, 1) is { IsShown: true } test && Near(test.Interval, 0.583333 - 0.387307, 0.583333 + 0.387307, 1e-5),
        ["equivalence asks for both sides"] = () =>
            !EquivalenceTest.Of(Differences, 0.97).IsShown && !EquivalenceTest.Of([-0.8, -1.1, -0.3, 0.2, -0.9, -0.6], 0.97).IsShown,
        ["equivalence: p agrees with the interval"] = () =>
            EquivalenceTest.Of(Differences, 0.9706) is { P: > 0.05, IsShown: false } && EquivalenceTest.Of(Differences, 0.9707) is { P: < 0.05, IsShown: true }
            && EquivalenceTest.Of([-0.8, -1.1, -0.3, 0.2, -0.9, -0.6], 0.9706).P > 0.05,
        ["equivalence: the exact p is that of the worse side"] = () =>
            // 1 − d is 0.2, −0.1, 0.7, 1.2, 0.1, 0.4: of 64 choices of signs three have a sum as large, with none turned, −0.1, or −0.1 and 0.1.
            EquivalenceTest.Of(Differences, 1).ExactP == 3 / 64.0 && EquivalenceTest.Of([-0.8, -1.1, -0.3, 0.2, -0.9, -0.6], 1).ExactP == 3 / 64.0
            && EquivalenceTest.Of(Differences, 0.5).ExactP > 0.5,
        ["equivalence of four pairs that are tied: 1/2⁴ is not enough"] = () =>
            EquivalenceTest.Of([0, 0, 0, 0], 1) is { ExactP: 1 / 16.0, IsShown: false } && EquivalenceTest.Of([0, 0, 0, 0, 0], 1) is { ExactP: 1 / 32.0, IsShown: true }
            && EquivalenceTest.FloorOf(5) == 1 / 32.0,
        ["equivalence asks for the interval beside the exact test"] = () => EquivalenceTest.Of([0.9, 0.9, 0.9, 0.9, 0.9, -0.9], 1) is { ExactP: 1 / 64.0, IsShown: false },

        ["noncentral distribution at 0"] = () => Near(NoncentralStudent.Cdf(0, 5, 1), 0.1586553, 1e-7),
        ["power of ten pairs"] = () => Near(PairedPower.Of(10, 1, 1), 0.8030969, 1e-6) && Near(PairedPower.Of(10, -1, 1), 0.8030969, 1e-6),
        ["power of twenty pairs"] = () => Near(PairedPower.Of(20, 0.5, 1), 0.5645044, 1e-6) && Near(PairedPower.Of(20, 1, 2), 0.5645044, 1e-6),
        ["power of no effect is the level"] = () => Near(PairedPower.Of(7, 0, 1), 0.05, 1e-9) && Near(PairedPower.Of(7, 0, 1, level: 0.01), 0.01, 1e-9),
        ["the smallest effect has the power"] = () => Near(PairedPower.Of(10, PairedPower.SmallestEffect(10, 3), 3), 0.8, 1e-6) && PairedPower.SmallestEffect(1, 3) == double.PositiveInfinity,

        ["choices of signs are counted as they are defined"] = () =>
            TurnedSigns.Count([.. Differences], 100) == 2 && TurnedSigns.Count([.. Many(9)], 1000) == CountOfAllChoices([.. Many(9)])
            && TurnedSigns.Count([-0.5, 0.9, -0.7, -0.1, -0.6, 0.6], 100) == CountOfAllChoices([-0.5, 0.9, -0.7, -0.1, -0.6, 0.6]) && TurnedSigns.Count([0.0, 0, 0], 100) == 8,
        ["choices of signs are not counted far beyond a limit"] = () => TurnedSigns.Count([.. Many(60)], 100) is > 100 and < 300,
        ["the smallest effect of the exact test"] = () =>
            // Of simulations by another program, of 12,000 to 200,000 samples.
            Near(ExactPower.SmallestEffect(6, 1, 1e-6), 1.803, 0.03) && Near(ExactPower.SmallestEffect(12, 1, 1e-6), 0.895, 0.01)
            && Near(ExactPower.SmallestEffect(12, 1, 1e-6, tricks: 40), 1.752, 0.02) && Near(ExactPower.SmallestEffect(16, 2, 1e-6, tricks: 24), 2 * 1.187, 0.03)
            && Near(ExactPower.SmallestEffect(40, 1, 1e-6), PairedPower.SmallestEffect(40, 1), 0.01),
        ["the smallest effect is worth having four times in five"] = () => Near(ExactPower.SmallestEffect(16, 2, 10), 10 + 0.8416 * 2 / 4, 0.03),
        ["no effect is found below the floor"] = () =>
            ExactPower.SmallestEffect(5, 1, 1e-6) == double.PositiveInfinity && ExactPower.SmallestEffect(8, 1, 1e-6, tricks: 24) == double.PositiveInfinity
            && double.IsFinite(ExactPower.SmallestEffect(6, 1, 1e-6)) && ExactPower.SmallestEffect(6, 1, 1e-6, level: 0.03125) == double.PositiveInfinity,
        ["the smallest effect of evidence"] = () =>
            Near(Evidence.Of(Differences).SmallestEffect(1e-6)!.Value, ExactPower.SmallestEffect(6, 0.470815, 1e-6), 1e-4)
            && Evidence.Of([0.1 + 0.2, 0.3, 0.3, 0.3, 0.3, 0.3]).SmallestEffect(1) is null && Evidence.Of([[1.0, 2], [5.0, 6]]).SmallestEffect(1) is not null,

        ["tails of Student's distribution, also tiny ones"] = () =>
            // With one degree of freedom t = 1/tan(π·p/2), with two t = (1 − p)·√(2/(p·(2 − p))).
            Relative(StudentTail.Critical(1e-6, 1), 2e6 / Math.PI) && Relative(StudentTail.Critical(1e-12, 2), Math.Sqrt(1e12)) && Relative(StudentTail.Critical(0.05, 10), 2.2281389)
            && Throws<ArgumentOutOfRangeException>(() => StudentTail.Critical(1e-101, 3)) && double.IsFinite(StudentTail.Critical(1e-100, 1)),
        ["the smallest effect at tiny levels"] = () =>
            // Two pairs: (Z + δ)/|Z′| is beyond a large t four times in five where δ/t is 1.28155, the 80th percentile of |Z′|.
            Relative(PairedPower.SmallestEffect(2, Math.Sqrt(2), level: 1e-6), 1.2815516 * 2e6 / Math.PI, 1e-4)
            && Relative(PairedPower.Of(3, PairedPower.SmallestEffect(3, 1, level: 1e-6), 1, 1e-6), 0.8)
            && Relative(PairedPower.Of(100, PairedPower.SmallestEffect(100, 1, level: 1e-12), 1, 1e-12), 0.8)
            && PairedPower.SmallestEffect(100, 1, level: 1e-12) is > 0.8 and < 1 && Throws<ArgumentOutOfRangeException>(() => PairedPower.SmallestEffect(5, 1, power: 0.01)),

        ["bootstrap of 0, 1, 2"] = () =>
            Bootstrap.OfMean([0.0, 1, 2]) is { IsExact: true } means
            && means.Means.GroupBy(mean => Math.Round(3 * mean)).Select(group => group.Count()).SequenceEqual([1, 3, 6, 7, 6, 3, 1]),
        ["bootstrap interval"] = () => Near(Bootstrap.OfMean([0.0, 1, 2]).IntervalAt(0.9), 1.0 / 3, 5.0 / 3, 1e-9),
        ["bootstrap stays within its strata"] = () =>
            Bootstrap.OfMean([[1.0, 1, 1], [5.0, 5]]) is { IsExact: true } means && means.Means.All(mean => Near(mean, 3, 1e-9)),
        ["bootstrap weighs strata equally"] = () => Near(Bootstrap.OfMean([[0.0, 0, 0, 0], [1.0]]).Means[0], 0.5, 1e-9),
        ["bootstrap drawn is near Student's interval"] = () =>
            Bootstrap.OfMean([.. Many(100)]) is { IsExact: false } means
            && PairedTest.Of([.. Many(100)]) is var test
            && Near(means.IntervalAt(0.95), test.IntervalAt(0.95).Low, test.IntervalAt(0.95).High, 0.2 * test.StandardError),
        ["bootstrap drawn stays within its strata, too"] = () =>
            Bootstrap.OfMean([[.. Enumerable.Repeat(1.0, 30)], [.. Enumerable.Repeat(5.0, 30)]]) is { IsExact: false } means && means.Means.All(mean => Near(mean, 3, 1e-9)),

        ["factorial 90, 92, 91, 96"] = () =>
            Near(FactorialContrast.Of([90, 92, 91, 96], 1), 3.5, 1e-12)
            && Near(FactorialContrast.Of([90, 92, 91, 96], 2), 2.5, 1e-12)
            && Near(FactorialContrast.Of([90, 92, 91, 96], 3), 1.5, 1e-12),
        ["factorial of three"] = () => Near(FactorialContrast.Of([0, 0, 0, 0, 4, 4, 4, 12], 4), 6, 1e-12) && Near(FactorialContrast.Of([0, 0, 0, 0, 4, 4, 4, 12], 7), 2, 1e-12),

        ["spending of five looks"] = () => Near(
            [.. AlphaSpending.OBrienFleming(5).Select(level => -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, level / 2))], [4.8769, 3.3570, 2.6803, 2.2898, 2.0310], 2e-4),
        ["a single look spends all"] = () => Near(AlphaSpending.OBrienFleming(1), [0.05]) && Near(AlphaSpending.OBrienFleming(1, 0.01), [0.01]),

        ["accuracy .95 of 10,000"] = () => Near(AccuracyError.Of(0.95, 10_000), 0.00218, 5e-6),
        ["a law without noise"] = () => PowerLaw.Fit([1, 4, 16], [8, 4, 2]) is var law && Near(law.Slope, -0.5, 1e-12) && Near(law.Factor, 8, 1e-9) && Near(law.Interval, -0.5, -0.5, 1e-6),
        ["a law with noise"] = () =>
            // Of log₂: x = 0, 1, 2, 3; y = 0, 1, 1, 2: slope 0.6, residuals ±.1, ±.3, t(2) = 4.302653: s = √.1, Sxx = 5.
            PowerLaw.Fit([1, 2, 4, 8], [1, 2, 2, 4]) is var law && Near(law.Slope, 0.6, 1e-12) && Near(law.Interval, 0.6 - 0.608487, 0.6 + 0.608487, 1e-5),

        ["a law of one size, or of no number, is none"] = () =>
            Throws<ArgumentException>(() => PowerLaw.Fit([2, 2], [1, 3])) && Throws<ArgumentException>(() => PowerLaw.Fit([1, 2], [1, double.NaN])) && Throws<ArgumentException>(() => PowerLaw.Fit([1, double.NaN], [1, 2])),

        ["verdict: works"] = () => VerdictRule.Judge(Evidence.Of(Ten(1)), 0.01, 0.05, 0.5) == Verdict.Works,
        ["verdict: harms"] = () => VerdictRule.Judge(Evidence.Of(Ten(-1)), 0.01, 0.05, 0.5) == Verdict.Harms,
        ["verdict: nothing that matters"] = () => VerdictRule.Judge(Evidence.Of(Ten(0)), 0.9, 0.05, 0.5) == Verdict.NoMaterialEffect,
        ["verdict: what is not worth having does not work"] = () => VerdictRule.Judge(Evidence.Of(Ten(1)), 0.01, 0.05, 1.01) == Verdict.NotShown && VerdictRule.Judge(Evidence.Of(Ten(-1)), 0.01, 0.05, 1.01) == Verdict.NotShown,
        ["verdict: p counts beside the interval"] = () => VerdictRule.Judge(Evidence.Of(Differences), 0.0625, 0.05, 0.1) == Verdict.NotShown && VerdictRule.Judge(Evidence.Of(Differences), 0.05, 0.05, 0.1) == Verdict.NotShown,
        ["verdict: the interval counts beside p"] = () => VerdictRule.Judge(Evidence.Of([9, 0.1, 0.1, 0.1, 0.1, 0.1]), 0.01, 0.05, 0.1) == Verdict.NotShown && VerdictRule.Judge(Evidence.Of([-9, -0.1, -0.1, -0.1, -0.1, -0.1]), 0.01, 0.05, 0.1) == Verdict.NotShown,
        ["evidence of tasks: each counts the same"] = () =>
            Evidence.Of([[0.0, 0, 0, 0], [1.0, 1]]) is { Pairs: 6, Mean: 0.5 } evidence && evidence.StudentP is null && Near(evidence.Exact.P, 0.5, 1e-12) && evidence.Exact.Choices == 64,
        ["evidence of tasks: each counts the same in p"] = () => Evidence.Of([[1.0, 1, 1, 1], [-0.5]]).Exact.P == 0.75,
        ["evidence of tasks: not narrower than Student's interval"] = () =>
            // 1, 2, 3 and 5, 6, 7: s/√n = 1/√3 each, of their mean √(1/6); t(4) = 2.131847.
            Evidence.Of([[1.0, 2, 3], [5.0, 6, 7]]).IntervalAt(0.9) is var interval && Near(interval, 4 - 2.131847 / Math.Sqrt(6), 4 + 2.131847 / Math.Sqrt(6), 1e-5),
        ["evidence of tasks: nor than that of the bootstrap"] = () =>
            // Of 38 zeros and two twenties a sample has five twenties at the upper end; t(38) = 2.024394, and the standard error √½.
            Evidence.Of([[20.0, .. new double[19]], [20.0, .. new double[19]]]).IntervalAt(0.95) is var interval && Near(interval, 1 - 2.024394 / Math.Sqrt(2), 2.5, 1e-5),
        ["evidence of tasks with a pair each has no interval"] = () =>
            Evidence.Of([[1.0], [1.1], [0.9], [1.0], [1.2], [1.0]]) is var evidence && !evidence.IntervalAt(0.9).IsBounded && evidence.EquivalenceTo(2) is { IsShown: false, P: 1, ExactP: 1 / 64.0 },
        ["evidence of tasks: each counts the same in the exact test of equivalence"] = () =>
            // 1 + d by its share is −0.05, 0.25 and four times 0.01: −0.05 may be turned with any of the four, or nothing.
            Evidence.Of([[-1.2, 0], [-0.92, -0.92, -0.92, -0.92]]).EquivalenceTo(1).ExactP == 17 / 64.0,
    };

    private static double[] Ten(double mean) => [.. Enumerable.Range(0, 10).Select(i => mean + (i - 4.5) / 20)];

    // As it is defined, choice by choice.
    private static double ShareOfAllChoices(double[] differences) => Enumerable.Range(0, 1 << differences.Length)
        .Count(choice => Math.Abs(differences.Select((difference, i) => (choice >> i & 1) == 0 ? difference : -difference).Sum()) >= Math.Abs(differences.Sum()) - 1e-12)
        / (double)(1 << differences.Length);

    private static long CountOfAllChoices(double[] differences) => Enumerable.Range(0, 1 << differences.Length)
        .Count(choice => differences.Select((difference, i) => (choice >> i & 1) == 0 ? difference : -difference).Sum() >= differences.Sum() - 1e-12);

    // Far from symmetric, so that a wrong tail or percentile shows.
    private static IEnumerable<double> Many(int count) => Enumerable.Range(0, count).Select(i => Math.Exp(Math.Sin(12.9898 * i) * 1.5) - 0.9);

    private static bool Relative(double value, double expected, double tolerance = 1e-6) => Near(value / expected, 1, tolerance);

    private static bool Throws<TException>(Func<object> act)
        where TException : Exception
    {
        try
        {
            act();
            return false;
        }
        catch (TException)
        {
            return true;
        }
    }

    private static bool Near(double value, double expected, double tolerance) => Math.Abs(value - expected) <= tolerance;

    private static bool Near(Interval interval, double low, double high, double tolerance) => Near(interval.Low, low, tolerance) && Near(interval.High, high, tolerance);

    private static bool Near(double[] values, double[] expected, double tolerance = 1e-9) =>
        values.Length == expected.Length && values.Zip(expected).All(pair => Near(pair.First, pair.Second, tolerance));
}
