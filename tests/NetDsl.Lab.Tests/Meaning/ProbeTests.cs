using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Probes with control tasks, and the similarity of layers.</summary>
public sealed class ProbeTests
{
    private static readonly Observations Observed = Observations.Of(KindNetwork.Draw(8, 1000));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_probe_finds_what_is_there_and_no_chance_bits_of_samples()
    {
        var study = MeaningStudy.Of(KindNetwork.Train(1));
        var row = 0;
        var probe = study.Probe(UnitGroup.Of("Hidden"), Concept.Of("first", label => label == 0), Observed, kind: _ => row++, cancellation: Cancellation);
        Assert.True(probe.Accuracy > 0.9, probe.ToString());
        Assert.InRange(probe.Baseline, 0.65, 0.85);
        Assert.InRange(probe.ControlAccuracy, 0.4, 0.6);
        Assert.True(probe.Selectivity > 0.3, probe.ToString());
    }

    [Fact]
    public void Bits_of_kinds_that_the_layer_tells_apart_are_learned_as_well_so_that_selectivity_is_none()
    {
        var probe = MeaningStudy.Of(KindNetwork.Train(1)).Probe(UnitGroup.Of("Hidden"), Concept.Of("first", label => label == 0), Observed, cancellation: Cancellation);
        Assert.True(probe.ControlAccuracy > 0.85, probe.ToString());
        Assert.True(probe.Selectivity < 0.15, probe.ToString());
    }

    [Fact]
    public void The_direction_of_a_probe_is_a_unit()
    {
        var study = MeaningStudy.Of(KindNetwork.Train(1)).Concepts(Concept.Of("first", label => label == 0));
        var probe = study.Probe(UnitGroup.Of("Hidden"), Concept.Of("first", label => label == 0), Observed, cancellation: Cancellation);
        var report = study.Units(UnitGroup.DirectionIn("Hidden", "first", [.. probe.Direction])).Run(Observed, new() { Searches = 50 }, cancellation: Cancellation);
        Assert.True(report.Meanings[0].F1 > 0.75, report.ToText());
        Assert.Equal(Agreement.Agrees, report.Meanings[0].Interventions.OfAblation);
    }

    [Fact]
    public void Similarity_is_the_same_however_a_layer_is_turned()
    {
        double[][] one = [[1, 2, 3, 4, 7], [0, 1, 0, 2, 1]];
        double[][] turned = [.. new[] { (3.0, -4.0), (4.0, 3.0) }.Select(turn => one[0].Zip(one[1], (x, y) => turn.Item1 * x + turn.Item2 * y + 9).ToArray())];
        Assert.Equal(1, Cka.Linear(one, one), 1e-12);
        Assert.Equal(1, Cka.Linear(one, turned), 1e-12);
        Assert.Equal(0, Cka.Linear([[1, -1, 1, -1]], [[1, 1, -1, -1]]), 1e-12);
        // Of single units it is the square of the correlation.
        Assert.Equal(0.8165 * 0.8165, Cka.Linear([[0, 1, 1, 2]], [[0, 1, 1, 1]]), 4);
    }

    [Fact]
    public void Layers_of_two_seeds_are_more_alike_than_those_of_untrained_networks()
    {
        var study = MeaningStudy.Of(KindNetwork.Train(1));
        var (trained, untrained) = (Similarity(study, KindNetwork.Train(2)), Similarity(study, new KindNetwork(2)));
        Assert.True(trained > untrained, $"{trained} and {untrained}");
    }

    private static double Similarity(MeaningStudy study, KindNetwork other) =>
        study.Similarity(UnitGroup.Of("Kind"), other, UnitGroup.Of("Kind"), Observed, Cancellation);
}
