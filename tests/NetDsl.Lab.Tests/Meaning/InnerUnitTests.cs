using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Heads and gates of which it is known what they stand for, and others that look the same and that nobody reads.</summary>
public sealed class InnerUnitTests
{
    private static readonly MeaningOptions Options = new() { Searches = 100, Permutations = 200, Untrained = 5, Interventions = 200, Threads = 2 };

    [Fact]
    public void A_head_that_is_read_is_shown_and_one_that_is_not_is_not()
    {
        var text = ReadHead.Write(300);
        var report = Judge(ReadHead.Make(), UnitGroup.HeadsOf("Look", 2), text, "abcd", Concept
            .OfText("an a was read", place => text.AsSpan(place.Index / 8 * 8, place.Index % 8 + 1).Contains('a'))
            .WithReadout(prediction => prediction[3]));
        var (read, decoy) = (report[0], report[1]);
        Assert.Equal((1, 1), (read.F1, decoy.F1));
        Assert.Equal(MeaningVerdict.Shown, read.Verdict);
        // Its mean is enough to say that an a was read: what the head says grows with how many were.
        Assert.Equal((Agreement.Agrees, Agreement.Agrees), (read.Interventions.Ablations[0].Agreement, read.Interventions.OfAblation));
        Assert.InRange(read.Interventions.Interchange!.Inserted.Mean, 0.9, 1);
        Assert.InRange(read.Interventions.Interchange.Removed.Mean, 0.9, 1);
        IsNotUsed(decoy);
    }

    [Fact]
    public void What_a_gate_that_is_read_does_agrees_and_what_one_does_that_is_not_is_nothing()
    {
        var report = Judge(
            KeepGate.Make(), UnitGroup.GateOf("Memory", "z"), KeepGate.Write(2000), "pqkx", Concept.OfText("keep", place => place.Current == 'k'));
        var (read, decoy) = (report[0], report[1]);
        Assert.Equal((1, 1), (read.F1, decoy.F1));
        // Of four letters an untrained gate is the highest at k often enough.
        Assert.Contains(read.Reasons, reason => reason.StartsWith("Untrained networks reach F1 0.99", StringComparison.Ordinal));
        Assert.Equal(Agreement.Agrees, read.Interventions.Agreement);
        Assert.All(read.Interventions.Ablations, ablation => Assert.Equal(Agreement.Agrees, ablation.Agreement));
        Assert.Equal(0, read.Interventions.Ablations[0].Off.Mean, 1e-6);
        IsNotUsed(decoy);
    }

    [Fact]
    public void What_the_network_cannot_go_on_from_is_said()
    {
        var text = KeepGate.Write(200);
        var meaning = Judge(KeepGate.Make(), UnitGroup.GateOf("Memory", "c"), text, "pqkx", Concept.OfText("keep", place => place.Current == 'k'))[0];
        Assert.Contains(meaning.Reasons, reason => reason.Contains("cannot go on from Memory.c, but from Memory.r, Memory.z", StringComparison.Ordinal));
        Assert.NotEqual(MeaningVerdict.Shown, meaning.Verdict);
    }

    private static void IsNotUsed(Meaning decoy)
    {
        Assert.Equal(MeaningVerdict.NotShown, decoy.Verdict);
        Assert.All(decoy.Interventions.Ablations, ablation => Assert.Equal((0, 0), (ablation.On.Mean, ablation.Off.Mean)));
        Assert.Contains("Interventions do not decide.", decoy.Reasons);
    }

    /// <summary>All units of a group.</summary>
    private static Meaning[] Judge<TNetwork>(TNetwork net, UnitGroup group, string text, string letters, Concept concept)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        int[] tokens = [.. text.Select(letter => letters.IndexOf(letter, StringComparison.Ordinal))];
        return
        [
            .. MeaningStudy.Of(net).Units(group).Concepts(concept).Claim(group, 0, concept.Name).Claim(group, 1, concept.Name)
                .Run(Observations.OfText(text, tokens, window: 8), Options, cancellation: TestContext.Current.CancellationToken)
                .Meanings.OrderBy(meaning => meaning.Score.Unit),
        ];
    }
}
