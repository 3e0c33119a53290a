using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Units are changed, and inputs are edited.</summary>
public sealed class InterventionTests
{
    private static readonly Concept First = Concept.Of("first", (bits, _) => GroupsOfFive.First(bits));

    [Fact]
    public void A_unit_that_is_the_output_agrees_and_follows_edits()
    {
        var meaning = Of(0);
        Assert.All(meaning.Interventions.Ablations, ablation => Assert.Equal(Agreement.Agrees, ablation.Agreement));
        Assert.Equal(1, meaning.Interventions.Ablations[0].On.Mean, 1e-6);
        Assert.Equal(0, meaning.Interventions.Ablations[0].Off.Mean, 1e-6);
        Assert.Equal((1, 1), (meaning.Interventions.Interchange!.Inserted.Mean, meaning.Interventions.Interchange.Removed.Mean));
        Assert.Equal(Agreement.Agrees, meaning.Interventions.Editing!.Agreement);
        Assert.Equal(meaning.Interventions.Editing.Move.Count, meaning.Interventions.Editing.Crossed);
    }

    [Fact]
    public void A_unit_that_nobody_reads_is_not_shown()
    {
        var meaning = Of(1);
        Assert.Equal(Agreement.Silent, meaning.Interventions.OfAblation);
        Assert.NotEqual(MeaningVerdict.Shown, meaning.Verdict);
    }

    [Fact]
    public void A_direction_is_changed_and_what_lies_across_stays()
    {
        var net = StudiedNetwork<GroupsOfFive>.Of(GroupsOfFive.Make());
        var access = UnitAccess.Of(UnitGroup.DirectionIn("Hidden", "both", [3, 4, 0]), net, places: 1);
        net.Load(0, [1, 1, 0, 1, 1]);
        net.Forward(1);
        access.Put(net, 0, 0, 0, [10]);
        var values = new float[1];
        access.Take(net, 0, 0, 0, values);
        Assert.Equal(10, values[0], 1e-5f);
        var hidden = net.Output("Hidden", 0);
        Assert.Equal(4 * 1 - 3 * 1, 4 * hidden[0] - 3 * hidden[1], 1e-5f);
        Assert.Equal(2, hidden[2], 1e-6f);
    }

    private static Meaning Of(int unit)
    {
        var random = new Random(1);
        var samples = new float[400 * 5];
        foreach (ref var bit in samples.AsSpan())
            bit = random.Next(2);
        int[] labels = [.. samples.Chunk(5).Select(bits => GroupsOfFive.First(bits) ? 1 : 0)];
        return MeaningStudy.Of(GroupsOfFive.Make())
            .Units(UnitGroup.Of("Hidden"))
            .Concepts(new Concept[] { First.WithReadout(prediction => prediction[0]) })
            .Edit("first", (sample, edited) =>
            {
                Assert.Equal(samples.AsSpan(sample.Row * 5, 5), sample.Values);
                Assert.Equal((labels[sample.Row], labels[sample.Row] == 1), (sample.Label, sample.Holds));
                return Edit(sample, edited);
            })
            .Claim("Hidden", unit, "first")
            .Run(Observations.Of(samples, labels), new() { Searches = 50, Interventions = 100 }, cancellation: TestContext.Current.CancellationToken)
            .Of("Hidden", unit, "first");
    }

    private static bool Edit(OriginalSample sample, Span<float> edited)
    {
        sample.Values.CopyTo(edited);
        (edited[0], edited[1]) = sample.Holds ? (1, 0) : (1, 1);
        return true;
    }
}
