using CsCheck;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Measures against what they are by definition.</summary>
public sealed class MeasureTests
{
    private static readonly Gen<(float[] Activations, bool[] Holds)> Samples =
        Gen.Int[1, 60].SelectMany(count => Gen.Select(Gen.Int[0, 6].Select(value => value / 2f).Array[count], Gen.Bool.Array[count]));

    private static readonly float[] Special = [-0f, 0f, float.NaN, float.Epsilon, -float.Epsilon, float.NegativeInfinity, float.PositiveInfinity];

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
        var search = new ThresholdSearch(concepts);
        search.Run(new UnitSorter(halves, threshold: null).Sort(sample.Activations), labels);
        var best = sample.Activations.Distinct().Order().Skip(1).Select(least => Overlap(sample, least).F1).DefaultIfEmpty(0).Max();
        var found = new Association(search.Hits[0], search.Active[0], labels.HeldPositives[0], sample.Holds.Length);
        Assert.Equal(best, found.F1, 1e-6);
    });

    [Fact]
    public void Activations_are_sorted_as_numbers_are_and_ties_in_the_order_of_their_observations() => Gen.Int[1, 300]
        .SelectMany(count => Gen.OneOf(Gen.Float, Gen.Int[-2, 2].Select(value => value * 0.5f), Gen.Int[0, Special.Length - 1].Select(at => Special[at])).Array[count])
        .Sample(activations =>
        {
            int[] half = [.. Enumerable.Range(0, activations.Length).Where(at => at % 3 != 1)];
            var sorted = new SortedActivations(half.Length);
            sorted.Sort(activations, half);
            int[] rows = [.. Enumerable.Range(0, half.Length).OrderBy(row => activations[half[row]])];
            Assert.Equal(rows, Enumerable.Range(0, half.Length).Select(sorted.Row));
            Assert.Equal(rows.Select(row => activations[half[row]]), sorted.Values.ToArray());
        });

    [Fact]
    public void More_observations_than_a_byte_counts_to_are_counted()
    {
        const int count = 3000;
        float[] activations = [.. Enumerable.Range(0, count).Select(i => i % 3 == 0 ? 2f : 1f)];
        var concepts = ConceptTable.Of(
            [.. Enumerable.Range(0, 40).Select(number => Concept.Of($"concept {number}", (ReadOnlySpan<float> _, int label) => label % (number + 1) == 0))],
            Observations.Exhaustive(new float[count], [.. Enumerable.Range(0, count)]),
            TestContext.Current.CancellationToken);
        int[] all = [.. Enumerable.Range(0, count)];
        var halves = new Halves(all, all);
        var search = new ThresholdSearch(concepts);
        search.Run(new UnitSorter(halves, threshold: 1.5f).Sort(activations), new LabelledHalves(concepts, halves, places: 1));
        Assert.All(Enumerable.Range(0, 40), number => Assert.Equal(
            (all.Count(i => i % 3 == 0 && i % (number + 1) == 0), 1000), (search.Hits[number], search.Active[number])));
    }

    [Fact]
    public void What_both_have_is_counted_word_by_word() => Gen.Int[0, 19].SelectMany(words => Gen.Select(Gen.ULong.Array[words], Gen.ULong.Array[words])).Sample(
        (one, other) => Assert.Equal(one.Zip(other, (a, b) => System.Numerics.BitOperations.PopCount(a & b)).Sum(), BitMarks.Common(one, other)));

    private static Association Overlap((float[] Activations, bool[] Holds) sample, float least)
    {
        var active = sample.Activations.Select(activation => activation >= least).ToList();
        return new(active.Zip(sample.Holds, (one, other) => one && other).Count(both => both), active.Count(on => on), sample.Holds.Count(on => on), active.Count);
    }
}
