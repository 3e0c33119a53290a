using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Experiments that differ by one number are shown against it.</summary>
public sealed class SeriesTests
{
    [Fact]
    public void Effects_stand_in_the_order_of_the_numbers()
    {
        var report = Study.Of("lags", Lag(10), Lag(2), Lag(6)).Reported();
        var series = Assert.Single(report.Series);
        Assert.Equal("lag", series.Quantity);
        Assert.Equal([2, 6, 10], series.Effects.Select(effect => effect.Value));
        Assert.Equal([2, 6, 10], series.Effects.Select(effect => Math.Round(effect.Trick.Evidence!.Mean)));

        var text = report.ToText();
        var table = text[text.IndexOf("The effect against lag: score", StringComparison.Ordinal)..];
        Assert.Matches(@"(?s)lag .*trick.*\b2 .*\+2.*\b6 .*\+6.*\b10 .*\+10", table);
        Assert.Contains("lag 10: trick", report.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_number_is_no_series() => Assert.Empty(Study.Of("lags", Lag(2), Lag(3).Varies("other", 3)).Reported().Series);

    [Fact]
    public void The_number_is_part_of_what_is_declared() =>
        Assert.NotEqual(Lag(2).Report().Experiments[0].Hash, Lag(2).Varies("lag", 3).Report().Experiments[0].Hash);

    // The noise of the arms differs by less than a hundredth.
    private static Experiment Lag(int lag) => Experiment
        .Of($"after {lag}", ["trick"], run => new Dictionary<string, double> { ["score"] = (run.Has("trick") ? lag : 0) + 0.001 * Simulation.Normal(run.Seed, run.Tricks.Count) })
        .Claims(Measure.Told("score"), Direction.Higher, worth: 0.1)
        .Varies("lag", lag)
        .PairedSeeds(6);
}
