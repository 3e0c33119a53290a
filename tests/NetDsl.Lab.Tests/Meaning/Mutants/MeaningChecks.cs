using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace NetDsl.Lab.Tests;

/// <summary>What must hold of measures, nulls, interventions and rules; each check is a sentence and whether it holds.</summary>
internal static class MeaningChecks
{
    private const int Count = 200;

    private static readonly Concept One = Concept.Of("one", label => label == 1);

    public static IReadOnlyDictionary<string, Func<bool>> All { get; } = new Dictionary<string, Func<bool>>
    {
        ["F1 and IoU are those of the field"] = () => new Association(3, 4, 5, 20) is { F1: 6.0 / 9, IoU: 0.5, Missed: 2, FalseAlarms: 1 },
        ["a score is in standard deviations of chance"] = () => Near(new Association(6, 10, 8, 20).Score, 2 / Math.Sqrt(80.0 * 10 * 12 / (400 * 19))),
        ["exact p counts ways"] = () => Near(ExactTest.P(new(8, 8, 8, 32)), 1 / 10_518_300.0) && Near(ExactTest.P(new(2, 3, 2, 5)), 0.3),
        ["power of four inputs is none"] = () => ExactTest.Power(1, 3, 4, 0.05) == 0 && ExactTest.Power(0.9, 400, 1000, 0.0001) > 0.99,
        ["halves have nothing in common"] = () => HalvesAreApart(),
        ["places of a sample stay together"] = () => PlacesStayTogether(),
        ["what fits one half is measured on the other"] = () => MeasuredOnTheOther() == 0,
        ["permuted labels are as many, and others"] = () => PermutationIsOne(),
        ["concepts are permuted together"] = () => ConceptsStayTogether(),
        ["a perfect unit is above all searches on permuted labels"] = () => Study(Perfect()) is [var only] && only.Nulls.SearchP < 0.02 && only.Nulls.Search < 0.9,
        ["no p is 0"] = () => Study(Perfect())[0].Nulls.SearchP > 0,
        ["p is corrected for all pairs"] = () => Study(Perfect(units: 5))[0].Score is var score && Near(score.P, ExactTest.P(score.Association)) && Near(score.Adjusted, 5 * score.P),
        ["the limit of untrained networks is Student's"] = () => Near(new UntrainedNull([[0.1], [0.2], [0.3], [0.4], [0.5]]).Limit(0, 0.05), 0.3 + 2.1318467863 * 0.1581138830 * Math.Sqrt(1.2)),
        ["no limit is above 1"] = () => new UntrainedNull([[0.1], [0.9], [0.2], [0.8], [0.3]]) is var apart && apart.Limit(0, 0.001) == 1 && apart.Best(0) == 0.9,
        ["the area counts ties at once"] = () => Near(AssociationMeasures.Auprc([1, 1, 2, 3], [false, true, false, true]), 0.5 + 0.5 * 2 / 4),
        ["correlation is centred, cosine is not"] = () => Near(AssociationMeasures.Pearson([0, 1, 1, 2], [false, true, true, true]), Math.Sqrt(2 / 3.0))
            && Near(AssociationMeasures.Cosine([0, 1, 1, 2], [false, true, true, true]), 4 / Math.Sqrt(18)),
        ["ablation of what the output needs agrees"] = () => Study(Perfect())[0].Interventions.Ablations is [{ Agreement: Agreement.Agrees }, _, { Agreement: Agreement.Agrees, Off.Mean: 0 }],
        ["ablation of what nobody reads is silent"] = () => Study(new(Table(1), _ => 0.5f))[0].Interventions.OfAblation == Agreement.Silent,
        ["a unit that does the opposite contradicts"] = () => Study(new(Table(1), hidden => 1 - hidden[0]))[0] is { Verdict: MeaningVerdict.Refuted, Interventions.Agreement: Agreement.Contradicts },
        ["the mean is that of all observations"] = () => Near(Study(new(Table(1), hidden => hidden[0]))[0].Interventions.Ablations[1].Off.Mean, 0.25 * 0.25, 0.04),
        ["an exchange goes both ways"] = () => Study(Perfect())[0].Interventions.Interchange is { Inserted.Mean: 1, Removed.Mean: 1, Agreement: Agreement.Agrees },
        ["an exchange that does the opposite takes away what it should put in"] = () =>
            Study(new(Table(1), hidden => 1 - hidden[0]))[0].Interventions.Interchange is { Inserted.Mean: -1, Removed.Mean: -1 },
        ["the null of a search is the best of all units"] = () =>
            Study(new(Noise(20), hidden => hidden[0]))[0].Nulls.Search is > 0.3 and var best && best > Study(new(Noise(1), hidden => hidden[0]))[0].Nulls.Search,
        ["of a control the best of all units counts"] = () => BestOfControl() == 1,
        ["activations are sorted, the least first"] = () => AreSorted(),
        ["a threshold is chosen for all that is positive"] = () => Study(Graded((isOn, i) => isOn ? i % 8 == 0 ? 3 : 1 : i % 10 == 1 ? 1 : 0))[0].Score.Threshold is > 0 and < 1,
        ["a threshold is chosen above all that is not"] = () => Study(Graded((isOn, i) => isOn ? 3 : i % 3))[0].Score.Threshold is > 2 and < 3,
        ["a unit has the rivals that it follows"] = () => RivalsOf(i => 2 * Label(i), Concept.Of("same", label => label > 0)) == 1,
        ["what a unit hardly follows is no rival"] = () => RivalsOf(i => (i % 4) switch { 0 => -1, 1 => 1.2f, _ => 1 }, Concept.Of("other", (sample, _) => sample[0] % 4 == 1)) == 0,
        ["what a unit follows by chance is no rival"] = () => Enumerable.Range(0, 20).Sum(seed => RivalsOf(_ => 0, Concept.Of("first", (sample, _) => sample[0] < 100), seed)) <= 4,
        ["a perfect unit that is used is shown"] = () => Study(Perfect())[0].Verdict == MeaningVerdict.Shown,
        ["noise is not shown"] = () => Study(new(Noise(20), hidden => hidden[0])).All(meaning => meaning.Verdict != MeaningVerdict.Shown),
        ["of sequences the largest score of all counts"] = () => OfSequences(),
        ["the power of windows is that of their hits"] = () => Near(WindowPower.Of(0.5, [3, 1], 4), 0.25) && Near(WindowPower.Of(0.5, [3, 1], 2), 0.5),
        ["places of a window come and go together"] = () => IntervalOf(8) > 2 * IntervalOf(1),
        ["the formula of two things is found"] = () => FormulaIsFound(),
        ["verdicts follow the rules"] = () => MeaningRuleCases.All.All(rule => rule.Holds()),
        ["thresholds are exceeded, not reached"] = () => Study(Perfect(), new() { Threshold = 1, Searches = 20, Untrained = 0 })[0].Score.Association.Active == 0,
    };

    private static TableNetwork Perfect(int units = 1) => new(Table(units), hidden => hidden[0]);

    /// <summary>The first unit is the label; the others are noise.</summary>
    private static float[][] Table(int units)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, Count).Select(i => Enumerable.Range(0, units).Select(unit => unit == 0 ? Label(i) : random.NextSingle()).ToArray())];
    }

    private static float[][] Noise(int units)
    {
        var random = new Random(9);
        return [.. Enumerable.Range(0, Count).Select(_ => Enumerable.Range(0, units).Select(_ => random.NextSingle()).ToArray())];
    }

    private static TableNetwork Graded(Func<bool, int, float> activation) =>
        new([.. Enumerable.Range(0, Count).Select(i => (float[])[activation(Label(i) == 1, i)])], hidden => hidden[0]);

    /// <summary>A quarter of the labels are 1.</summary>
    private static int Label(int i) => i % 4 == 0 ? 1 : 0;

    private static Observations Observed() => Observations.Of(
        [.. Enumerable.Range(0, Count).Select(i => (float)i)], [.. Enumerable.Range(0, Count).Select(Label)]);

    private static IReadOnlyList<Meaning> Study(TableNetwork network, MeaningOptions? options = null) => MeaningStudy.OfStudied(network)
        .Units(UnitGroup.Of("Hidden")).Concepts(One)
        .Run(Observed(), options ?? new() { Searches = 100, Untrained = 5, Interventions = 400, Threads = 1 }).Meanings;

    /// <summary>How many concepts rival "one" for a unit that has some noise.</summary>
    private static int RivalsOf(Func<int, float> activation, Concept other, int seed = 0)
    {
        var noise = new Random(seed);
        float[][] table = [.. Enumerable.Range(0, Count).Select(i => (float[])[activation(i) + noise.NextSingle() / 10])];
        return MeaningStudy.OfStudied(new TableNetwork(table, hidden => hidden[0])).Units(UnitGroup.Of("Hidden")).Concepts(One, other).Claim("Hidden", 0, "one")
            .Run(Observed(), new() { Searches = 20, Untrained = 0, Interventions = 0, Threads = 1 }).Of("Hidden", 0, "one").Rivals.Count;
    }

    /// <summary>The F1 of a network whose last unit alone is the label.</summary>
    private static double BestOfControl()
    {
        var (observations, network) = (Observed(), new TableNetwork([.. Table(3).Select(row => row.Reverse().ToArray())], hidden => hidden[2]));
        var (concepts, halves) = (ConceptTable.Of([One], observations), Halves.Of(observations, 0));
        return ControlSearch.Best(
            network, "it", [UnitGroup.Of("Hidden")], observations, halves, concepts, new(concepts, halves, 1), new() { Threads = 1 }, CancellationToken.None)[0];
    }

    private static bool AreSorted()
    {
        var random = new Random(2);
        float[] activations = [.. Enumerable.Range(0, Count).Select(_ => random.NextSingle() * 2 - 1)];
        var sorted = new SortedActivations(Count);
        sorted.Sort(activations, [.. Enumerable.Range(0, Count)]);
        return sorted.Values.SequenceEqual([.. activations.Order()]) && Enumerable.Range(0, Count).All(place => activations[sorted.Row(place)] == sorted.Values[place]);
    }

    private static bool HalvesAreApart()
    {
        var halves = Halves.Of(Observed(), seed: 4);
        return halves.Fit.Length == Count / 2 && !halves.Fit.Intersect(halves.Held).Any() && halves.Fit.Union(halves.Held).Count() == Count
            && !halves.Fit.SequenceEqual(Enumerable.Range(0, Count / 2));
    }

    private static bool PlacesStayTogether()
    {
        var observations = Observations.OfText(new string('a', 81), new int[81], window: 8);
        var halves = Halves.Of(observations, seed: 1);
        return !halves.Fit.Select(at => at / 8).Intersect(halves.Held.Select(at => at / 8)).Any();
    }

    /// <summary>The F1 of a unit that is right on the fit half, and wrong on the other.</summary>
    private static double MeasuredOnTheOther()
    {
        var fit = Halves.Of(Observed(), seed: 0).Fit.ToHashSet();
        float[][] table = [.. Enumerable.Range(0, Count).Select(i => (float[])[fit.Contains(i) ? Label(i) : 1 - Label(i)])];
        return Study(new(table, hidden => hidden[0]))[0].F1;
    }

    private static bool PermutationIsOne()
    {
        int[] labels = [.. Enumerable.Range(0, Count)];
        var permuted = new int[Count];
        LabelPermutation.Permute(labels, 1, permuted, seed: 2);
        var blocks = new int[Count];
        LabelPermutation.Permute(labels, 4, blocks, seed: 3);
        return permuted.Order().SequenceEqual(labels) && permuted.Zip(labels).Count(pair => pair.First == pair.Second) < 10
            && blocks.Order().SequenceEqual(labels) && blocks.Zip(labels).Count(pair => pair.First == pair.Second) < 40
            && Enumerable.Range(0, Count).All(i => i % 4 == 0 || blocks[i] == blocks[i - 1] + 1);
    }

    private static bool ConceptsStayTogether()
    {
        var not = Concept.Of("not", label => label != 1);
        var observations = Observed();
        var concepts = ConceptTable.Of([One, not], observations);
        var labels = new LabelledHalves(concepts, Halves.Of(observations, 0), 1);
        var before = labels.Held.ToArray();
        labels.Permute(seed: 1);
        var after = labels.Held.ToArray();
        return !before.SequenceEqual(after) && before.Order().SequenceEqual(after.Order()) && labels.HeldPositives[0] + labels.HeldPositives[1] == before.Length
            && concepts.Patterns.All(pattern => pattern is 1 or 2);
    }

    /// <summary>How wide the interval is of a unit that is on in one half of the windows in which a concept holds.</summary>
    private static double IntervalOf(int places)
    {
        bool[] holds = [.. Enumerable.Range(0, 800).Select(i => i / 8 % 4 == 0)];
        var f1 = F1Interval.Of([.. Enumerable.Range(0, 800).Select(i => i / 8 % 8 == 0)], holds, places, 1);
        return f1.Contains(2 / 3.0) ? f1.High - f1.Low : double.NaN;
    }

    private static bool OfSequences()
    {
        // In windows of eight a concept that holds in whole windows says much less than as many places alone would.
        var observations = Observations.OfText(new string('a', Count + 1), [.. Enumerable.Range(0, Count + 1).Select(i => i / 8 % 2)], window: 8);
        var concepts = ConceptTable.Of([One], observations);
        var halves = Halves.Of(observations, 0);
        var labels = new LabelledHalves(concepts, halves, 8);
        var blocks = new BlockNull(concepts, labels, new() { Permutations = 200, Threads = 1 }, CancellationToken.None);
        var table = ActivationTable.OfActivations(UnitGroup.Of("Hidden"), [[.. Enumerable.Range(0, Count).Select(i => (float)(i / 8 % 3))]]);
        var (windows, positives) = (halves.Held.Count(at => at % 8 == 0 && at / 8 % 3 == 2), labels.HeldPositives[0]);
        Association Hitting(int hits) => new(hits, windows * 8, positives, halves.Held.Length);
        blocks.Add(table, halves, new(new float[,] { { 1.5f } }, new[,] { { Hitting(0) } }), new() { Threads = 1 }, CancellationToken.None);
        var best = blocks.P(Hitting(windows * 7));
        return best is > 0.006 and < 0.4 && best > 10 * ExactTest.P(Hitting(windows * 7)) && blocks.P(Hitting(0)) > 0.9;
    }

    private static bool FormulaIsFound()
    {
        var (low, high) = (Concept.Of("low", (ReadOnlySpan<float> sample, int _) => sample[0] % 8 < 2), Concept.Of("high", (ReadOnlySpan<float> sample, int _) => sample[0] % 8 > 5));
        float[][] table = [.. Enumerable.Range(0, Count).Select(i => (float[])[i % 8 is < 2 or > 5 ? 1 : 0])];
        var found = MeaningStudy.OfStudied(new TableNetwork(table, hidden => hidden[0])).Concepts(low, high)
            .FormulaOf(UnitGroup.Of("Hidden"), 0, Observed(), new() { Permutations = 50 });
        return found is { Formula: "low ∨ high", IoU: 1, P: < 0.03 } && found.Best.IoU < 0.8;
    }

    private static bool Near(double found, double expected, double tolerance = 1e-8) => Math.Abs(found - expected) <= tolerance * Math.Max(1, Math.Abs(expected)) && (expected > 1e-4 || Math.Abs(found / expected - 1) < 1e-6);
}
