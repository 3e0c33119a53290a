using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>What must be said before an experiment is run, and what is refused.</summary>
public sealed class DeclarationTests
{
    private static Experiment Nothing => Experiment.Of("nothing", ["trick"], _ => new Dictionary<string, double> { ["score"] = 0 });

    private static Experiment Whole => Nothing.Claims(Measure.Told("score"), Direction.Higher, 0.1);

    [Fact]
    public void Without_a_claim_nothing_runs() =>
        Assert.Contains("Claims(", Assert.Throws<InvalidOperationException>(() => Nothing.Reported()).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_are_used_once()
    {
        Assert.Contains("trick", Assert.Throws<ArgumentException>(() => Whole.Trick("trick", training: recipe => recipe)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Whole.Trick("other"));
        Assert.Throws<InvalidOperationException>(() => Study.Of("twice", Whole, Whole));
    }

    [Fact]
    public void A_prediction_is_of_a_trick_that_there_is() =>
        Assert.Contains("found other", Assert.Throws<ArgumentException>(() => Whole.Predicts(Mediator.Told("gap"), Direction.Lower, "other")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_function_must_tell_what_was_declared() =>
        Assert.Contains(Whole.Watches(Mediator.Told("gap")).Reported().Experiments[0].Remarks, remark => remark.Contains("gap is missing", StringComparison.Ordinal));

    [Fact]
    public void The_hash_is_of_all_that_was_said()
    {
        Assert.Equal(Hash(Whole), Hash(Whole));
        string[] hashes =
        [
            .. new[]
            {
                Whole, Whole.PairedSeeds(11), Whole.Claims(Measure.Told("score"), Direction.Lower, 0.1), Whole.Claims(Measure.Told("score"), Direction.Higher, 0.2),
                Whole.Tuned("all"), Whole.StoppingEarly(2), Whole.Watches(Mediator.Told("gap")), Whole.Predicts(Mediator.Told("gap"), Direction.Lower), Whole.Named("other"), Whole.WithControls(),
            }.Select(Hash),
        ];
        Assert.Distinct(hashes);
    }

    [Fact]
    public void Data_that_early_stopping_watches_is_part_of_what_is_declared()
    {
        var data = new DataSplit(new(1, 1, new float[2], new float[2]), new(1, 1, new float[2], new float[2]));
        Experiment On(Dataset<float>? validation) => Experiment.OfNetwork<FourUnits>().Trick("slower", training: recipe => recipe)
            .Claims(Measure.Loss, Direction.Lower, 0.1).On(data with { Validation = validation });
        Assert.Distinct(new[] { null, new Dataset<float>(1, 1, new float[1], new float[1]), new(1, 1, new[] { 1f }, new float[1]), new(1, 1, new float[1], new[] { 1f }) }.Select(validation => Hash(On(validation))));
    }

    [Fact]
    public void Two_mediators_of_one_name_are_refused()
    {
        var (one, other) = (new Mediator("size", _ => 1), new Mediator("size", _ => 2));
        Assert.Contains("two mediators named size", Assert.Throws<InvalidOperationException>(() => Whole.Watches(one, other).Report()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Whole.Predicts(one, Direction.Higher).Watches(other).Report());
        Whole.Predicts(one, Direction.Higher).Watches(one).Report();
        Whole.Predicts(Mediator.DeadUnits("Hidden"), Direction.Lower).Watches(Mediator.DeadUnits("Hidden")).Report();
    }

    [Fact]
    public void A_prediction_of_one_of_several_tricks_says_how_the_trick_is_named()
    {
        var two = Experiment.Of("nothing", ["dropout", "gelu"], _ => new Dictionary<string, double> { ["score"] = 0 });
        var message = Assert.Throws<ArgumentException>(() => two.Predicts(Mediator.Steps, Direction.Higher)).Message;
        Assert.Contains("found none. Write .Predicts(steps, …, trick: \"dropout\").", message, StringComparison.Ordinal);
    }

    private static string Hash(Experiment experiment) => experiment.Report().Experiments[0].Hash;
}
