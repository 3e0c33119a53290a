using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Units that are built for groups of inputs: what they stand for is known, and with which probability chance would do the same.</summary>
public sealed class PlantedGroupTests
{
    private static readonly Concept First = Concept.Of("first", (bits, _) => GroupsOfFive.First(bits));
    private static readonly Concept Last = Concept.Of("last", (bits, _) => GroupsOfFive.Last(bits));
    private static readonly Concept Middle = Concept.Of("middle", (bits, _) => bits[2] == 1);

    [Theory]
    [InlineData(0, "first")]
    [InlineData(1, "last")]
    public void A_perfect_unit_has_the_probability_of_dealing_it_out(int unit, string concept)
    {
        var score = Scores().Single(score => score.Unit == unit && score.Concept.Name == concept);
        Assert.Equal(1, score.IoU);
        Assert.Equal(1 / 10_518_300.0, score.P, 1e-18); // C(32, 8)
        Assert.Equal(9 * score.P, score.Adjusted, 1e-15);
    }

    [Fact]
    public void A_unit_for_two_things_is_half_of_each_and_all_of_the_formula()
    {
        Assert.Equal(8 / 14.0, Scores().Single(score => score.Unit == 2 && score.Concept.Name == "first").IoU, 1e-12);
        Assert.Equal(0.5714, Scores().Single(score => score.Unit == 2 && score.Concept.Name == "last").IoU, 4);

        var formula = Study().FormulaOf(UnitGroup.Of("Hidden"), 2, Planted.TruthTable(5), Options, TestContext.Current.CancellationToken);
        Assert.Equal("first ∨ last", formula.Formula);
        Assert.Equal((1, 2), (formula.IoU, formula.Terms));
        Assert.Equal(8 / 14.0, formula.Best.IoU, 1e-12);
        Assert.True(formula.P < 0.01, formula.ToString());
        Assert.True(formula.Chance > formula.Best.F1 * 0.5, formula.ToString());
    }

    [Fact]
    public void A_formula_that_is_found_in_noise_is_not_below_chance()
    {
        var noise = Concept.Of("noise", (ReadOnlySpan<float> _, int label) => new Random(label).NextDouble() < 0.4);
        var other = Concept.Of("other", (ReadOnlySpan<float> _, int label) => new Random(label + 100).NextDouble() < 0.4);
        var third = Concept.Of("third", (ReadOnlySpan<float> _, int label) => new Random(label + 200).NextDouble() < 0.4);
        var formula = MeaningStudy.Of(GroupsOfFive.Make()).Concepts(noise, other, third)
            .FormulaOf(UnitGroup.Of("Hidden"), 0, Planted.TruthTable(5), Options, TestContext.Current.CancellationToken);
        Assert.True(formula.P > 0.05, formula.ToString());
        Assert.True(formula.F1 > formula.Best.F1, formula.ToString());
    }

    [Theory]
    [InlineData(4, 0, 4 / 8.0)]
    [InlineData(0, 8, 8 / 16.0)]
    public void Missing_and_extra_labels_are_counted(int missing, int extra, double iou)
    {
        // Of the perfect unit, labels are taken away where it is on, or given where it is silent.
        var (on, off) = (0, 0);
        var labels = new bool[32];
        for (var i = 0; i < 32; i++)
            labels[i] = (i & 3) == 3 ? on++ >= missing : off++ < extra;
        var concept = Concept.Of("mislabelled", (ReadOnlySpan<float> _, int label) => labels[label]);
        var report = MeaningStudy.Of(GroupsOfFive.Make()).Units(UnitGroup.Of("Hidden")).Concepts(concept).Claim("Hidden", 0, "mislabelled")
            .Run(Planted.TruthTable(5), Options, cancellation: TestContext.Current.CancellationToken);
        var meaning = report.Of("Hidden", 0, "mislabelled");
        Assert.Equal(iou, meaning.IoU, 1e-12);
        Assert.Equal((missing, extra), (meaning.Score.Association.FalseAlarms, meaning.Score.Association.Missed));
    }

    private static MeaningOptions Options { get; } = new() { Threshold = 0, Searches = 200, Permutations = 200 };

    private static MeaningStudy Study() => MeaningStudy.Of(GroupsOfFive.Make()).Units(UnitGroup.Of("Hidden")).Concepts(First, Last, Middle);

    private static IReadOnlyList<MeaningScore> Scores() =>
        Study().Run(Planted.TruthTable(5), Options, cancellation: TestContext.Current.CancellationToken).Scores;
}
