using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Options are looked at where they are set.</summary>
public sealed class MeaningOptionsTests
{
    [Fact]
    public void What_is_out_of_range_is_refused_with_the_range()
    {
        Refused("Level is between 0 and 1.", () => new() { Level = 2 });
        Refused("Level is between 0 and 1.", () => new() { Level = 0 });
        Refused("Worth is between 0 and 1.", () => new() { Worth = double.NaN });
        Refused("Power is between 0 and 1.", () => new() { Power = -0.8 });
        Refused("Searches is 1 at least.", () => new() { Searches = -1 });
        Refused("Searches is 1 at least.", () => new() { Searches = 0 });
        Refused("Permutations is 1 at least.", () => new() { Permutations = 0 });
        Refused("Untrained is 0 at least.", () => new() { Untrained = -1 });
        Refused("Interventions is 4 at least or 0.", () => new() { Interventions = 3 });
        Refused("Threshold is a finite number or null.", () => new() { Threshold = float.NaN });
        Refused("Examples is 0 at least.", () => new() { Examples = -1 });
        Refused("Threads is 1 at least or −1.", () => new() { Threads = 0 });
        Refused("Searches is 1 at least.", () => new MeaningOptions() with { Searches = 0 });
    }

    [Fact]
    public void The_ends_of_the_ranges_are_taken()
    {
        var report = Run(new() { Searches = 1, Permutations = 1, Untrained = 0, Interventions = 0, Examples = 0, Threads = 1 });
        Assert.DoesNotContain("NaN", report.ToText(), StringComparison.Ordinal);
        Assert.All(report.Meanings, meaning => Assert.Contains(
            "No intervention was made: the options ask for none. Nothing says that the network uses the unit so.", meaning.Reasons));
        Assert.Empty(report.Meanings[0].Examples);
        Assert.DoesNotContain("NaN", Run(new() { Searches = 1, Untrained = 0, Interventions = 4, Examples = 1 }).ToText(), StringComparison.Ordinal);
    }

    private static MeaningReport Run(MeaningOptions options) => MeaningStudy.Of(KindNetwork.Train(1)).Units(UnitGroup.Of("Hidden")).Concepts(Concept.Of("first", label => label == 0))
        .Run(Observations.Of(KindNetwork.Draw(3, 200)), options, cancellation: TestContext.Current.CancellationToken);

    private static void Refused(string message, Func<MeaningOptions> set) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(set).Message, StringComparison.Ordinal);
}
