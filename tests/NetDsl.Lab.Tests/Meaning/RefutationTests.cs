using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>What is refuted is wrong: what too few samples cannot show is not refuted.</summary>
public sealed class RefutationTests
{
    private static readonly Concept A = Concept.OfText("a", place => place.Current == 'a');

    [Fact]
    public void A_perfect_unit_is_never_refuted_by_so_few_windows_that_chance_does_as_well()
    {
        var hasChance = 0;
        for (var seed = 0; seed < 120; seed++)
        {
            var windows = new bool[32];
            Array.Fill(windows, true, 0, 2 + seed % 10);
            new Random(seed).Shuffle(windows);
            var report = MeaningStudy.Of(TokenEcho.Make()).Units(UnitGroup.Of("Letters")).Concepts(A).Claim("Letters", 0, "a")
                .Run(TokenEcho.Write(windows), new() { Searches = 20, Permutations = 100, Untrained = 0, Interventions = 20, Seed = seed }, cancellation: TestContext.Current.CancellationToken);
            var meaning = report.Of("Letters", 0, "a");
            Assert.NotEqual(MeaningVerdict.Refuted, meaning.Verdict);
            var seen = meaning.Score.Association;
            hasChance += meaning is { F1: 1, Score.Adjusted: > 0.05 } && ExactTest.Power(0.5, seen.Positives, seen.Count, 0.05) > 0.8 ? 1 : 0;
        }

        // In some of them chance does as well, though places that were alone would have power.
        Assert.InRange(hasChance, 5, 120);
    }

    [Fact]
    public void Windows_that_are_hit_as_a_whole_have_the_chances_of_a_binomial()
    {
        Assert.Equal(ExactTest.Power(0.5, 20, 100, 0.01), WindowPower.Of(0.5, [.. Enumerable.Repeat(1, 20)], ExactTest.LeastHits(20, 100, 0.01, ExactTest.P)), 1e-12);
        // Of two windows of three and one positives, four hits need both, and three the first.
        Assert.Equal((0.25, 0.5, 1), (WindowPower.Of(0.5, [3, 1], 4), WindowPower.Of(0.5, [3, 1], 2), WindowPower.Of(0.5, [3, 1], 0)));
        Assert.Equal(0, WindowPower.Of(0.5, [3, 1], 5));
    }

    [Fact]
    public void Power_of_a_text_is_that_of_its_windows()
    {
        var random = new Random(4);
        bool[] few = [.. Enumerable.Range(0, 40).Select(_ => random.Next(3) == 0)];
        bool[] many = [.. Enumerable.Range(0, 2000).Select(_ => random.Next(3) == 0)];
        Assert.InRange(PowerOf(few), 0, 0.5);
        Assert.InRange(PowerOf(many), 0.99, 1);
        Assert.True(ExactTest.Power(0.5, 56, 160, 0.05) > 0.8, "places that were alone would have power");
    }

    private static double PowerOf(bool[] windows) => MeaningStudy.Of(TokenEcho.Make()).Units(UnitGroup.Of("Letters")).Concepts(A)
        .Run(TokenEcho.Write(windows), new() { Searches = 20, Permutations = 200, Untrained = 0, Interventions = 20 }, cancellation: TestContext.Current.CancellationToken)
        .Meanings[0].Nulls.Power;
}
