using MathNet.Numerics.Distributions;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>What has no meaning is not shown to have one, and what has is.</summary>
public sealed class ControlTests(ITestOutputHelper output)
{
    private const int Seeds = 20;

    private static readonly Concept[] Concepts =
    [
        Concept.Of("first", label => label == 0),
        Concept.Of("even", label => label % 2 == 0),
        Concept.Of("low", label => label < 2),
        Concept.Of("last", label => label == 3),
    ];

    private static readonly MeaningOptions Options = new() { Searches = 100, Threads = 2 };

    [Fact]
    public void Untrained_networks_are_shown_to_mean_something_at_most_as_often_as_the_level_says()
    {
        var shown = 0;
        for (var seed = 0; seed < Seeds; seed++)
            shown += Study(new KindNetwork(seed + 1), KindNetwork.Draw(seed, 800), Options with { Seed = seed }).Count(MeaningVerdict.Shown);
        Report(shown);
    }

    [Fact]
    public void Networks_are_not_shown_to_mean_labels_that_are_permuted()
    {
        var shown = 0;
        for (var seed = 0; seed < Seeds; seed++)
            shown += Study(KindNetwork.Train(1), KindNetwork.Draw(seed, 800, permuted: true), Options with { Seed = seed }).Count(MeaningVerdict.Shown);
        Report(shown);
    }

    [Fact]
    public void Trained_networks_have_units_for_kinds()
    {
        var report = MeaningStudy.Of(KindNetwork.Train(1)).Units(UnitGroup.Of(nameof(KindNetwork.Hidden))).Concepts(Concepts)
            .OtherSeeds(KindNetwork.Train(2), KindNetwork.Train(3))
            .TrainedOnPermutedLabels(KindNetwork.Train(4, permuted: true), KindNetwork.Train(5, permuted: true))
            .Run(Observations.Of(KindNetwork.Draw(77, 2000)), Options with { Untrained = 20 }, cancellation: TestContext.Current.CancellationToken);
        output.WriteLine(report.ToText());
        Assert.Contains(report.Meanings, meaning => meaning.Verdict == MeaningVerdict.Shown);
        Assert.All(report.Meanings, meaning => Assert.Equal(2, meaning.OtherSeeds.Count));
        Assert.Equal((16, 64, 20, 2), (report.Units, report.Scores.Count, report.UntrainedNetworks, report.PermutedNetworks));
    }

    [Fact]
    public void The_same_seed_gives_the_same_report_on_any_number_of_threads()
    {
        var net = KindNetwork.Train(1);
        var data = KindNetwork.Draw(5, 400);
        Assert.Equal(Study(net, data, Options with { Threads = 1 }).ToText(), Study(net, data, Options with { Threads = 2 }).ToText());
    }

    [Fact]
    public void Heads_and_gates_of_a_text_have_the_same_report_on_any_number_of_threads()
    {
        Assert.Equal(OnThreads(1), OnThreads(3));

        static string OnThreads(int threads) => MeaningStudy.Of(new SmallReader(seed: 2))
            .Units(UnitGroup.HeadsOf("Body1.Look", 2), UnitGroup.GateOf("Memory", "z"), UnitGroup.Of("Body2.Sum"))
            .Concepts(TextConcepts.Vowel.WithReadout(prediction => prediction[0]), TextConcepts.BetweenWords)
            .Run(TextStudyTests.Observed(), new() { Searches = 20, Permutations = 50, Untrained = 3, Interventions = 60, Threads = threads }, cancellation: TestContext.Current.CancellationToken)
            .ToText();
    }

    [Fact]
    public void What_a_predicate_or_a_readout_throws_comes_as_it_is()
    {
        var study = MeaningStudy.Of(KindNetwork.Train(1)).Units(UnitGroup.Of(nameof(KindNetwork.Hidden)))
            .Concepts(Concepts[0].WithReadout(_ => throw new InvalidTimeZoneException("of the readout")));
        Assert.Equal("of the readout", Assert.Throws<InvalidTimeZoneException>(
            () => study.Run(Observations.Of(KindNetwork.Draw(5, 400)), Options, cancellation: TestContext.Current.CancellationToken)).Message);
        Assert.Throws<OperationCanceledException>(() => study.Run(Observations.Of(KindNetwork.Draw(5, 400)), Options, cancellation: new(canceled: true)));
    }

    private static MeaningReport Study(KindNetwork net, Dataset<float> data, MeaningOptions options) => MeaningStudy.Of(net)
        .Units(UnitGroup.Of(nameof(KindNetwork.Hidden))).Concepts(Concepts)
        .Run(Observations.Of(data), options, cancellation: TestContext.Current.CancellationToken);

    private void Report(int shown)
    {
        var claims = Seeds * Concepts.Length;
        output.WriteLine($"{shown} of {claims} claims SHOWN at a level of {Options.Level}");
        var most = 0;
        while (Binomial.CDF(Options.Level, claims, most) < 0.99)
            most++;
        Assert.InRange(shown, 0, most);
    }
}
