using CsCheck;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Measures against what they are by definition.</summary>
public sealed class MeasureTests
{
    private static readonly Gen<(float[] Activations, bool[] Holds)> Samples =
        Gen.Int[1, 60].SelectMany(count => Gen.Select(Gen.Int[0, 6].Select(value => value / 2f).Array[count], Gen.Bool.Array[count]));

    [Fact]
    public void Area_under_precision_over_recall_is_the_sum_over_its_definition() => Samples.Sample(sample =>
    {
        var positives = sample.Holds.Count(holds => holds);
        var (expected, before) = (0.0, 0.0);
        foreach (var threshold in sample.Activations.Distinct().OrderDescending())
        {
            var above = Enumerable.Range(0, sample.Holds.Length).Where(i => sample.Activations[i] >= threshold).ToList();
            var hits = above.Count(i => sample.Holds[i]);
            expected += ((double)hits / positives - before) * hits / above.Count;
            before = (double)hits / positives;
        }

        var found = AssociationMeasures.Auprc(sample.Activations, sample.Holds);
        Assert.True(positives == 0 ? double.IsNaN(found) : Math.Abs(expected - found) < 1e-12);
    });

    [Fact]
    public void A_unit_that_says_nothing_has_the_share_of_the_positives() =>
        Assert.Equal(0.25, AssociationMeasures.Auprc([1, 1, 1, 1], [true, false, false, false]));

    [Fact]
    public void Cosine_and_correlation_are_those_of_the_field()
    {
        Assert.Equal(0.8165, AssociationMeasures.Pearson([0, 1, 1, 2], [false, true, true, true]), 4);
        Assert.Equal(4 / Math.Sqrt(6 * 3), AssociationMeasures.Cosine([0, 1, 1, 2], [false, true, true, true]), 1e-12);
        Assert.Equal(0, AssociationMeasures.Pearson([3, 3], [false, true]));
        Assert.Equal(3, AssociationMeasures.Tied([1, 2, 1, 5, 1]));
    }

    [Theory]
    [InlineData(3, 3, 3, 4, 0.25)]
    [InlineData(8, 8, 8, 32, 1 / 10_518_300.0)]
    [InlineData(0, 5, 5, 20, 1.0)]
    [InlineData(2, 3, 2, 5, 0.3)]
    public void Exact_p_counts_the_ways_to_deal_labels_out(int hits, int active, int positives, int count, double p) =>
        Assert.Equal(p, ExactTest.P(new(hits, active, positives, count)), p * 1e-9);

    [Fact]
    public void Exact_p_is_what_permutations_give()
    {
        var (random, hits, most) = (new Random(5), 0, 20_000);
        bool[] active = [.. Enumerable.Range(0, 30).Select(i => i < 12)];
        bool[] holds = [.. Enumerable.Range(0, 30).Select(i => i % 3 == 0)];
        var seen = 6;
        for (var i = 0; i < most; i++)
        {
            random.Shuffle(holds);
            hits += active.Zip(holds, (one, other) => one && other).Count(both => both) >= seen ? 1 : 0;
        }

        Assert.Equal((double)hits / most, ExactTest.P(new(seen, 12, 10, 30)), 0.01);
    }

    [Fact]
    public void Four_inputs_have_no_power()
    {
        Assert.Equal(0, ExactTest.Power(1, 3, 4, 0.05));
        Assert.InRange(ExactTest.Power(0.5, 400, 1000, 0.05 / 1000), 0.8, 0.9);
        Assert.Equal(1, ExactTest.Power(0.9, 400, 1000, 0.05 / 1000), 9);
    }

    [Fact]
    public void The_best_threshold_and_what_it_hits_are_those_of_a_plain_scan() => Samples.Where(sample => sample.Holds.Length > 3).Sample(sample =>
    {
        var samples = new float[sample.Holds.Length];
        var concept = Concept.Of("one", (ReadOnlySpan<float> _, int label) => label == 1);
        var observations = Observations.Exhaustive(samples, [.. sample.Holds.Select(holds => holds ? 1 : 0)]);
        var concepts = ConceptTable.Of([concept], observations);
        var halves = Halves.Of(observations, seed: 0);
        var labels = new LabelledHalves(concepts, halves, places: 1);
        float[] sorted = [.. sample.Activations.Order()];
        var cuts = ThresholdCuts.Of(sorted);
        var order = UnitOrder.Of(sample.Activations, halves.Fit, cuts);
        var search = new ThresholdSearch(concepts);
        search.Run(order, labels.Fit, labels.FitPositives, order, labels.Held);
        var best = sample.Activations.Distinct().Order().Skip(1).Select(least => Overlap(sample, least).F1).DefaultIfEmpty(0).Max();
        var found = new Association(search.Hits[0], search.Active[0], labels.HeldPositives[0], sample.Holds.Length);
        Assert.Equal(best, found.F1, 1e-6);
    });

    private static Association Overlap((float[] Activations, bool[] Holds) sample, float least)
    {
        var active = sample.Activations.Select(activation => activation >= least).ToList();
        return new(active.Zip(sample.Holds, (one, other) => one && other).Count(both => both), active.Count(on => on), sample.Holds.Count(on => on), active.Count);
    }
}
