using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Units over the places of a text, heads and gates among them.</summary>
public sealed class TextStudyTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 60).Select(i => $"Anna {(i % 3 == 0 ? "ran" : "sat")}: \"go {new string('o', i % 4)}\"\n"));

    [Theory]
    [InlineData("vowel next", 'A', false)]
    [InlineData("vowel next", 'r', true)]
    [InlineData("inside quotes", 'g', true)]
    [InlineData("inside quotes", 'r', false)]
    [InlineData("after a colon", '"', true)]
    [InlineData("after a colon", 'A', false)]
    [InlineData("in a name", 'A', false)]
    [InlineData("line begins", 'A', true)]
    public void Concepts_of_a_text_hold_where_they_say(string name, char at, bool holds)
    {
        Concept[] all = [TextConcepts.VowelNext, TextConcepts.InsideQuotes, TextConcepts.AfterColon, TextConcepts.InName, TextConcepts.LineBegins];
        var concept = all.Single(concept => concept.Name == name || (name == "line begins" && concept == TextConcepts.LineBegins));
        var observations = Observed();
        var place = Text.IndexOf(at, StringComparison.Ordinal);
        Assert.Equal(holds, concept.MarksOf(observations, TestContext.Current.CancellationToken)[place]);
    }

    [Fact]
    public void A_name_within_a_line_is_one()
    {
        var text = "so Anna\n" + Text;
        var observations = Observations.OfText(text, Tokens(text), window: 8);
        Assert.Equal("Anna", string.Concat(Enumerable.Range(0, 8).Where(at => TextConcepts.InName.MarksOf(observations)[at]).Select(at => text[at])));
    }

    [Fact]
    public void Neurons_heads_gates_and_directions_are_read_at_each_place()
    {
        var net = new SmallReader(seed: 2);
        var report = MeaningStudy.Of(net)
            .Units(UnitGroup.Of("Body1.Thoughts"), UnitGroup.HeadsOf("Body1.Look", 2), UnitGroup.GateOf("Memory", "z"), UnitGroup.DirectionIn("Body2.Sum", "sum", [1, 1, 1, 1, 1, 1, 1, 1]))
            .Concepts(TextConcepts.Vowel, TextConcepts.BetweenWords)
            .Run(Observed(), new() { Searches = 20, Permutations = 50, Untrained = 2 }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(8 + 2 + 4 + 1, report.Units);
        Assert.Contains(report.Scores, score => score.UnitName == "Body1.Look head 1");
        Assert.Contains(report.Scores, score => score.UnitName == "Memory.z[3]");
        Assert.Contains(report.Scores, score => score.UnitName == "Body2.Sum · sum");
    }

    [Fact]
    public void What_does_not_fit_says_so()
    {
        Assert.Contains("first axis", Refused<ArgumentException>(study => study.Concepts(TextConcepts.Vowel).Units(UnitGroup.Of("Strong"))), StringComparison.Ordinal);
        Assert.Contains("computes no Thoughts", Refused<ArgumentException>(study => study.Concepts(TextConcepts.Vowel).Units(UnitGroup.Of("Thoughts"))), StringComparison.Ordinal);
        Assert.Contains("needs units and concepts", Refused<InvalidOperationException>(study => study), StringComparison.Ordinal);
        Assert.Contains(
            "not among those",
            Refused<ArgumentException>(study => study.Concepts(TextConcepts.Vowel).Units(UnitGroup.Of("Memory")).Claim("Memory", 9, "vowel")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_or_an_edit_of_a_concept_that_is_not_tried_is_refused_with_the_nearest_name()
    {
        Assert.Equal(
            "An edit switches vowell, which is not among the concepts of the study: did you mean vowel?",
            Refused<ArgumentException>(study => study.Concepts(TextConcepts.Vowel).Units(UnitGroup.Of("Memory")).Edit("vowell", (_, _) => true)));
        Assert.Equal(
            "Memory[1] is claimed to mean a digit, which is not among the concepts of the study: they are vowel, between words.",
            Refused<ArgumentException>(study => study.Concepts(TextConcepts.Vowel, TextConcepts.BetweenWords).Units(UnitGroup.Of("Memory")).Claim("Memory", 1, "a digit")));
    }

    private static string Refused<TException>(Func<MeaningStudy, MeaningStudy> declare)
        where TException : Exception =>
        Assert.Throws<TException>(() => declare(MeaningStudy.Of(new SmallReader())).Run(Observed(), new() { Searches = 2, Permutations = 2 }, cancellation: TestContext.Current.CancellationToken)).Message;

    internal static Observations Observed() => Observations.OfText(Text, Tokens(Text), window: 8);

    private static int[] Tokens(string text) => [.. text.Select(letter => letter % 6)];
}
