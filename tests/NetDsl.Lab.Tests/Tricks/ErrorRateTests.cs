using MathNet.Numerics.Distributions;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>How often something is found: seldom where nothing is, and as often as the power says where something is.</summary>
public sealed class ErrorRateTests(ITestOutputHelper output)
{
    private const int Repeats = 200;

    private static readonly RunOptions InThisThread = new() { Workers = 1 };

    [Fact]
    public void A_trick_that_changes_nothing_is_seldom_found()
    {
        var found = Found(effect: 0, pairs: 10);
        output.WriteLine($"{found} of {Repeats} found");
        Assert.InRange(found, 1, 16);
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(1.0)]
    [InlineData(1.6)]
    public void A_planted_effect_is_found_as_often_as_the_power_says(double effect)
    {
        // Two arms with noise of their own differ by √2 of it.
        var power = PairedPower.Of(pairs: 12, effect, Math.Sqrt(2));
        var found = Found(effect, pairs: 12);
        output.WriteLine($"{found} of {Repeats} found, power {power:F3}");
        Assert.InRange(found, Quantile(0.005, power), Quantile(0.995, power));
    }

    [Fact]
    public void Ten_tricks_that_change_nothing_are_together_seldom_found()
    {
        var found = 0;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var first = 1 + repeat * 10;
            var report = Study.Of("many", [.. Enumerable.Range(0, 10).Select(trick => Experiment
                .Of($"trick {trick}", ["trick"], run => new Dictionary<string, double> { ["score"] = Simulation.Normal(run.Seed, 2 * trick + (run.Has("trick") ? 1 : 0)) })
                .Claims(Measure.Told("score"), Direction.Higher, worth: 1e-6)
                .PairedSeeds(10, first))]).Reported(InThisThread);
            if (report.Experiments.Any(experiment => experiment.Tricks[0].Verdict is Verdict.Works or Verdict.Harms))
                found++;
        }

        output.WriteLine($"{found} of {Repeats} studies found something");
        Assert.InRange(found, 0, 16);
    }

    [Fact]
    public void Looking_four_times_finds_nothing_more_often()
    {
        var found = Enumerable.Range(0, Repeats).Count(repeat =>
            new Simulation(0, 1).Experiment(16, repeat).StoppingEarly(looks: 4).Reported(InThisThread)["trick"].Verdict is Verdict.Works or Verdict.Harms);
        output.WriteLine($"{found} of {Repeats} found");
        Assert.InRange(found, 1, 16);
    }

    private static int Found(double effect, int pairs) => Enumerable.Range(0, Repeats).Count(repeat =>
        new Simulation(effect, own: 1).Experiment(pairs, repeat).Reported(InThisThread)["trick"].Verdict is Verdict.Works or Verdict.Harms);

    /// <summary>The least number of hits below which a share of all experiments of <see cref="Repeats"/> lies.</summary>
    private static int Quantile(double share, double probability)
    {
        var hits = 0;
        while (Binomial.CDF(probability, Repeats, hits) < share)
            hits++;
        return hits;
    }
}
