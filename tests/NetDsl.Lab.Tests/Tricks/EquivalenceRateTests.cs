using MathNet.Numerics.Distributions;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>How often NO MATERIAL EFFECT is said of an effect that is just worth having: at most as often as its level says.</summary>
public sealed class EquivalenceRateTests(ITestOutputHelper output)
{
    // How often at most a test of a right program fails.
    private const double Chance = 0.005;

    [Theory]
    [InlineData(1, 2, 2000)]
    [InlineData(1, 6, 2000)]
    [InlineData(2, 2, 2000)]
    [InlineData(3, 2, 2000)]
    [InlineData(5, 1, 2000)]
    [InlineData(10, 2, 400)]
    public void An_effect_that_is_just_worth_having_is_seldom_said_to_be_none(int seeds, int tasks, int repeats)
    {
        const double Worth = 1;
        foreach (var spread in new[] { 0.1, 0.5, 1 })
        {
            var found = Enumerable.Range(0, repeats).Count(repeat =>
            {
                double[][] strata = [.. Enumerable.Range(0, tasks).Select(task => Enumerable.Range(1, seeds)
                    .Select(seed => Worth + spread * Simulation.Normal(repeat * seeds + seed, task)).ToArray())];
                return VerdictRule.Judge(Evidence.Of(strata), p: 1, level: 0.05, Worth) == Verdict.NoMaterialEffect;
            });
            var most = Enumerable.Range(0, repeats).First(hits => Binomial.CDF(EquivalenceTest.Level, repeats, hits) >= 1 - Chance);
            output.WriteLine($"{seeds} seeds, {tasks} tasks, deviation {spread}: {found} of {repeats} found, at most {most} expected");
            Assert.InRange(found, 0, most);
        }
    }

    [Theory]
    [InlineData(1, 2, "no interval is known")]
    [InlineData(2, 1, "with 2 pairs it is at least 1/2ⁿ = 0.25")]
    [InlineData(4, 1, "with 4 pairs it is at least 1/2ⁿ = 0.0625")]
    [InlineData(2, 2, "with 4 pairs it is at least 1/2ⁿ = 0.0625")]
    public void Few_pairs_that_are_tied_show_nothing_and_the_reason_says_why(int seeds, int tasks, string reason)
    {
        var result = Tied(seeds, tasks).Reported()["trick"];
        Assert.Equal(Verdict.NotShown, result.Verdict);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Five_pairs_that_are_tied_show_that_nothing_matters()
    {
        var result = Tied(5, 1).Reported()["trick"];
        Assert.Equal(Verdict.NoMaterialEffect, result.Verdict);
        Assert.Contains("the exact p of both sides, 0.0313, is at most 0.05", result.Reason, StringComparison.Ordinal);
    }

    private static Experiment Tied(int seeds, int tasks) => Enumerable.Range(0, tasks).Aggregate(
        Experiment.Of("tied", ["trick"], run => new Dictionary<string, double> { ["score"] = run.Seed })
            .Claims(Measure.Told("score"), Direction.Higher, worth: 0.1)
            .PairedSeeds(seeds),
        (experiment, task) => experiment.On($"task {task}", _ => throw new InvalidOperationException("A function has no data.")));
}
