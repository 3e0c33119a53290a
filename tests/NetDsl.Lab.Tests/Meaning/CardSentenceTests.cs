using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>What a card says of the evidence is what the evidence is.</summary>
public sealed class CardSentenceTests
{
    private static readonly Effect Up = new(0.2, new(0.1, 0.3), 50);
    private static readonly Effect Down = new(-0.2, new(-0.3, -0.1), 50);
    private static readonly Effect Flat = new(0, new(-0.1, 0.1), 50);

    [Fact]
    public void Untrained_networks_that_differ_much_are_too_few_to_tell()
    {
        Assert.Contains(
            "Untrained networks reach F1 0.700, and differ so much that one more may have a unit as good as any can be: they are too few to tell.",
            Reasons(Evidence(0.8) with { Nulls = Nulls(untrained: 1) with { BestUntrained = 0.7 } }));
        Assert.Contains(
            "Untrained networks reach F1 0.700, and one more may have a unit as good: up to F1 0.900.",
            Reasons(Evidence(0.8) with { Nulls = Nulls(untrained: 0.9) with { BestUntrained = 0.7 } }));
        Assert.Contains(
            "Untrained networks have units as good: up to F1 0.850.",
            Reasons(Evidence(0.8) with { Nulls = Nulls(untrained: 0.9) with { BestUntrained = 0.85 } }));
        Assert.DoesNotContain(Reasons(Evidence(0.95) with { Nulls = Nulls(untrained: 0.9) with { BestUntrained = 0.85 } }), reason => reason.Contains("ntrained", StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_says_which_interventions_agree_and_which_contradict()
    {
        Assert.Equal("Interventions agree: a value without it.", Sentence(Flat, Flat, Up));
        Assert.Equal("Interventions agree: 0, its mean, a value without it and an edited input.", Sentence(Up, Up, Up, editing: Up));
        Assert.Equal("Interventions do not decide.", Sentence(Flat, Flat, Flat));
        Assert.Equal("Interventions do not decide: 0 and its mean agree.", Sentence(Up, Up, Flat));
        Assert.Equal("Interventions do not decide: a value of the other side agrees, 0 and its mean contradict.", Sentence(Down, Down, Flat, exchange: Up));
        Assert.Equal("An intervention does the opposite of what the claim says: 0 agrees, a value without it contradicts.", Sentence(Up, Flat, Down));
        Assert.Equal("No intervention was made: it is a pity. Nothing says that the network uses the unit so.", InterventionSentence.Of(Interventions.NotMade("it is a pity")));

        static string Sentence(Effect zero, Effect mean, Effect resampled, Effect? exchange = null, Effect? editing = null) => InterventionSentence.Of(new(
            [new(Replacement.Zero, zero, Flat, zero), new(Replacement.Mean, mean, Flat, mean), new(Replacement.Resampled, resampled, Flat, resampled)],
            exchange is { } both ? new(both, both) : null,
            editing is { } move ? new(move, 40) : null));
    }

    [Theory]
    [InlineData(1, 1, 0.4, "Chance alone does as well: p = 1.")]
    [InlineData(0.056, 0.056, 0.4, "Chance alone does as well: p = 0.056 for all that was tried.")]
    [InlineData(0.01, 0.4, 0.4, "Chance alone does as well: p = 0.01, 0.4 for all that was tried.")]
    [InlineData(0.0001, 0.01, 0.8, "Chance alone does as well with p = 0.0001, 0.01 for all that was tried.")]
    public void No_p_is_said_twice(double p, double adjusted, double f1, string sentence)
    {
        var evidence = Evidence(f1);
        Assert.Contains(sentence, Reasons(evidence with { Score = evidence.Score with { P = p, Adjusted = adjusted } }));
    }

    [Theory]
    [InlineData(0, 0.3, 0.9, 0.2, "The concept holds nowhere in what was looked at.")]
    [InlineData(620, 0.7, 0.9, 0.2, "The concept holds so often, in 62 %, that a unit which is always on has F1 0.765: one of 0.5 says nothing.")]
    [InlineData(100, 0.6, 0.9, 0.2, "The samples are too few: chance finds an F1 of 0.600, and 0.5 is worth finding.")]
    [InlineData(100, 0.3, 0.9, 0.45, "The samples are too few: the F1 lies between 0.350 and 0.550, and 0.5 is worth finding.")]
    [InlineData(100, 0.3, 0.9, 0.2, "An F1 of 0.5 would have been seen with a probability of 90 %, and this one is 0.300 at most.")]
    [InlineData(100, 0.3, 0.4, 0.2, "The samples are too few: an F1 of 0.5 would have been seen with a probability of 40 %.")]
    public void What_chance_does_as_well_is_for_one_reason(int positives, double search, double power, double f1, string sentence)
    {
        var evidence = Evidence(f1);
        evidence = evidence with
        {
            Score = evidence.Score with { Adjusted = 0.5, Association = new(10, 100, positives, 1000) },
            Nulls = new(0.3, search, 0.5, double.NaN, power),
        };
        var reasons = Reasons(evidence);
        Assert.Contains(sentence, reasons);
        Assert.Single(reasons, reason => reason.Contains("too few", StringComparison.Ordinal) || reason.Contains("would have been seen", StringComparison.Ordinal)
            || reason.StartsWith("The concept holds", StringComparison.Ordinal));
    }

    private static Nulls Nulls(double untrained) => new(0.01, 0.3, untrained, double.NaN, 0.99);

    /// <summary>Of 1,000 observations 100 have the concept, and as many the unit; it is above chance, and an intervention agrees.</summary>
    private static ClaimEvidence Evidence(double f1) => new(
        new(UnitGroup.Of("Hidden"), 0, Concept.Of("one", label => label == 1), 0, new((int)Math.Round(100 * f1), 100, 100, 1000), 0.0001, 0.001),
        new(f1 - 0.1, f1 + 0.1),
        Nulls(untrained: 0.5),
        new([new(Replacement.Resampled, Up, Flat, Up)], null, null));

    private static IReadOnlyList<string> Reasons(ClaimEvidence evidence) => MeaningRules.Judge(evidence, Observations.Of([1, 2], [0, 1]), new()).Reasons;
}
