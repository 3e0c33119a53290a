using MathNet.Numerics.Distributions;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>What is stated to be the smallest effect that is found four times in five is found so often.</summary>
public sealed class SmallestEffectTests(ITestOutputHelper output)
{
    private const int Repeats = 1000;

    // How often at most a test of a right program fails.
    private const double Chance = 0.005;

    [Theory]
    [InlineData(8, 1, 1e-6)]
    [InlineData(16, 1, 1e-6)]
    [InlineData(16, 24, 1e-6)]
    [InlineData(16, 24, 2.5)]
    [InlineData(40, 3, 1e-6)]
    public void What_is_planted_in_the_stated_size_is_found_four_times_in_five(int pairs, int tricks, double worth)
    {
        // In Holm's first step: the other tricks do nothing.
        var effect = ExactPower.SmallestEffect(pairs, deviation: 2, worth, tricks);
        var repeats = pairs > SignFlipTest.ExactPairs ? Repeats / 4 : Repeats;
        var found = Enumerable.Range(0, repeats).Count(repeat => Found(Pairs(pairs, effect, deviation: 2, repeat), tricks, worth));
        var (least, most) = (Quantile(Chance, repeats), Quantile(1 - Chance, repeats));
        output.WriteLine($"{pairs} pairs, {tricks} tricks, worth {worth}: {effect:F3} was found {found} times of {repeats}, {least} to {most} expected");
        Assert.InRange(found, least, most);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(8, 24)]
    public void Where_no_effect_can_be_shown_none_is_stated_and_none_is_found(int pairs, int tricks)
    {
        Assert.Equal(double.PositiveInfinity, ExactPower.SmallestEffect(pairs, 1, 1e-6, tricks));
        Assert.False(Found(Pairs(pairs, effect: 1e6, deviation: 1, repeat: 0), tricks, 1e-6));
        var reason = Reason([.. Pairs(pairs, effect: 1, deviation: 1, repeat: 1)], tricks);
        Assert.Contains($"no effect, however large, could have been shown with {pairs} pairs and {(tricks == 1 ? "1 trick" : "24 tricks")}: p is at least", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("smallest effect", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_an_effect_can_be_shown_its_size_is_stated_and_nothing_else()
    {
        var reason = Reason([0.8, 1.1, 0.3, -0.2, 0.9, 0.6], tricks: 1);
        Assert.Contains("the smallest effect that so many pairs, spread as these are, would have shown four times in five is", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("however large", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_pairs_that_do_not_differ_no_smallest_effect_is_stated()
    {
        var reason = Reason([0, 0, 0, 0, 0, 0], tricks: 1, worth: 1e-300);
        Assert.Contains("their spread is not known", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("smallest effect", reason, StringComparison.Ordinal);
        Assert.Null(Evidence.Of([0.1 + 0.2, 0.3, 0.3, 0.3, 0.3, 0.3]).SmallestEffect(1));
    }

    private static bool Found(double[] differences, int tricks, double worth)
    {
        var evidence = Evidence.Of(differences);
        var p = Holm.Adjust([evidence.Exact.P, .. Enumerable.Repeat(1.0, tricks - 1)])[0];
        return VerdictRule.Judge(evidence, p, 0.05, worth) == Verdict.Works;
    }

    private static string Reason(double[] differences, int tricks, double worth = 0.1)
    {
        var evidence = Evidence.Of(differences);
        return VerdictReason.Of(
            new("trick", Verdict.NotShown, evidence, Math.Min(1, tricks * evidence.Exact.P), 0.05), new(Measure.Told("score"), Direction.Higher, worth), tricks);
    }

    private static double[] Pairs(int pairs, double effect, double deviation, int repeat) =>
        [.. Enumerable.Range(0, pairs).Select(pair => effect + deviation * Simulation.Normal(1 + repeat * pairs + pair, 77))];

    /// <summary>The least number of hits below which a share of all experiments lies.</summary>
    private static int Quantile(double share, int repeats) =>
        Enumerable.Range(0, repeats).First(hits => Binomial.CDF(PairedPower.Usual, repeats, hits) >= share);
}
