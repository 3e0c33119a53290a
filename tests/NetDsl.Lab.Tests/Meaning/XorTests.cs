using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>XOR by hand: what each unit is, is known, and four inputs are too few for data to show it.</summary>
public sealed class XorTests
{
    private static readonly Concept Or = Concept.Of("or", (sample, _) => sample[0] + sample[1] > 0);
    private static readonly Concept And = Concept.Of("and", (sample, _) => sample[0] + sample[1] > 1);
    private static readonly Concept Xor = Concept.Of("xor", (ReadOnlySpan<float> _, int label) => label == 1);

    [Theory]
    [InlineData("or", 1.0)]
    [InlineData("and", 1 / 3.0)]
    [InlineData("xor", 2 / 3.0)]
    public void The_first_unit_overlaps_as_lab_says(string concept, double iou) => Assert.Equal(iou, OfHidden(0, concept).IoU, 1e-12);

    [Theory]
    [InlineData("or", 1 / 3.0)]
    [InlineData("and", 1.0)]
    [InlineData("xor", 0.0)]
    public void The_second_unit_is_the_conjunction(string concept, double iou) => Assert.Equal(iou, OfHidden(1, concept).IoU, 1e-12);

    [Theory]
    [InlineData("or")]
    [InlineData("and")]
    public void Correlation_alone_does_not_tell_or_from_and(string concept)
    {
        var meaning = OfHidden(0, concept);
        Assert.Equal(0.8165, meaning.Pearson, 4);
        Assert.Equal(concept == "or" ? "and" : "or", Assert.Single(meaning.Rivals).Concept.Name);
    }

    [Fact]
    public void A_perfect_score_on_four_inputs_is_proved_by_enumeration_and_not_shown_by_data()
    {
        var meaning = OfHidden(0, "or");
        Assert.Equal(1, meaning.F1);
        Assert.Equal(0.25, meaning.Score.P, 1e-12);
        Assert.Equal(MeaningVerdict.NotShown, meaning.Verdict);
        Assert.Contains(meaning.Reasons, reason => reason.Contains("proved by enumeration", StringComparison.Ordinal));
    }

    private static Meaning OfHidden(int unit, string concept) => MeaningStudy.Of(XorByHand.Make())
        .Units(UnitGroup.Of(nameof(XorByHand.Hidden)))
        .Concepts(Or, And, Xor)
        .Claim(nameof(XorByHand.Hidden), unit, concept)
        .Run(XorByHand.All, new() { Threshold = 0, Searches = 200 }, cancellation: TestContext.Current.CancellationToken)
        .Of(nameof(XorByHand.Hidden), unit, concept);
}
