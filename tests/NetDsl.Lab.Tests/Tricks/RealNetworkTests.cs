using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>The lab on networks that are really trained.</summary>
public sealed class RealNetworkTests(ITestOutputHelper output)
{
    private static Experiment OfData => Experiment.OfNetwork<Moons>()
        .Claims(Measure.Accuracy, Direction.Higher, worth: 0.02)
        .On("moons", Moons.Data)
        .Trains(() => new Adam(0.01), Moons.Options);

    private static Experiment MoreData => OfData.Trick(
        "more data", data: (split, _) => split).Trick("less data", data: (split, _) => split with { Train = split.Train.Subset([0, 1, 2, 3]) });

    [Fact]
    public void Pairs_start_from_the_same_weights_where_they_have_the_same()
    {
        var still = new TrainingRecipe(() => new Sgd(0), new() { Epochs = 1 });
        var shared = NetworkCell.Of<Moons>().Draw(7);
        var plain = NetworkCell.Of<Moons>().Train(Moons.Data(7), still, 7, shared, TestContext.Current.CancellationToken).As<Moons>();
        var normed = NetworkCell.Of<MoonsWithNorm>().Train(Moons.Data(7), still, 7, shared, TestContext.Current.CancellationToken).As<MoonsWithNorm>();
        Assert.Equal(Flat(plain.Hidden.Weights), Flat(normed.Hidden.Weights));
        Assert.Equal(Flat(plain.Class.Weights), Flat(normed.Class.Weights));
        Assert.NotEqual(Flat(new MoonsWithNorm(7).Class.Weights), Flat(normed.Class.Weights));
    }

    [Fact]
    public void A_trick_that_draws_its_weights_otherwise_keeps_its_own()
    {
        var still = new TrainingRecipe(() => new Sgd(0), new() { Epochs = 1 });
        var shared = NetworkCell.Of<Moons>().Draw(7);
        var sigmoid = NetworkCell.Of<MoonsWithSigmoid>().Train(Moons.Data(7), still, 7, shared, TestContext.Current.CancellationToken).As<MoonsWithSigmoid>();
        Assert.Equal(Flat(new MoonsWithSigmoid(7).Hidden.Weights), Flat(sigmoid.Hidden.Weights));
        Assert.Equal(Flat(new Moons(7).Class.Weights), Flat(sigmoid.Class.Weights));
    }

    [Fact]
    public void What_changes_nothing_differs_by_nothing_and_what_takes_data_away_harms()
    {
        var report = MoreData.PairedSeeds(8).Reported();
        output.WriteLine(report.ToText());
        Assert.All(report["more data"].Evidence!.Differences, difference => Assert.Equal(0, difference));
        Assert.Equal(Verdict.NoMaterialEffect, report["more data"].Verdict);
        Assert.Equal(Verdict.Harms, report["less data"].Verdict);
    }

    [Fact]
    public void The_number_of_workers_changes_no_number()
    {
        var one = MoreData.PairedSeeds(3).Reported(new() { Workers = 1 });
        var several = MoreData.PairedSeeds(3).Reported(new() { Workers = 4 });
        Assert.Equal(one["less data"].Evidence!.Differences, several["less data"].Evidence!.Differences);
    }

    [Fact]
    public void On_permuted_labels_nothing_works_and_other_seeds_are_no_trick()
    {
        var report = Experiment.Of<Moons, MoonsWithNorm>()
            .Claims(Measure.Accuracy, Direction.Higher, worth: 0.02).On("moons", Moons.Data).Trains(() => new Adam(0.01), Moons.Options)
            .WithControls().PairedSeeds(8).Reported();
        output.WriteLine(report.ToText());
        Assert.Equal("norm", report.Experiments[0].Tricks[0].Trick);
        Assert.Equal(2, report.Experiments[0].Controls.Count);
        Assert.All(report.Experiments[0].Controls, control => Assert.True(control.Passes, control.Name));
        var permuted = report.Experiments[0].Arms.Single(arm => arm.Name == "plain, labels permuted");
        Assert.InRange(permuted.Mean, 0.3, 0.7);
        Assert.True(report.Experiments[0].Arms[0].Mean > 0.75, $"{report.Experiments[0].Arms[0].Mean}");
    }

    [Fact]
    public void Mediators_measure_what_they_say()
    {
        var cell = NetworkCell.Of<Moons>();
        var network = cell.Train(Moons.Data(1), new(() => new Adam(0.01), Moons.Options), 1, cell.Draw(1), TestContext.Current.CancellationToken);
        Assert.InRange(Mediator.DeadUnits("Hidden").Of(network), 0, 0.9);
        Assert.True(Mediator.GradientNorm("Class").Of(network) > 0);
        Assert.True(Mediator.RobustAccuracy(0.3f).Of(network) < Measure.Accuracy.Of(network));
        Assert.Equal(Measure.Accuracy.Of(network), Mediator.RobustAccuracy(0).Of(network));
        Assert.InRange(Mediator.ConditionOfInputs.Of(network), 1, 3);
        Assert.Equal(network.MeanLoss(network.Data.Test) - network.MeanLoss(network.Data.Train), Mediator.GapBetweenTrainAndTest.Of(network));
        Assert.True(Mediator.SlopeOfError(Measure.Loss, 0.25, 0.5, 1).Of(network) < 0);
        Assert.Contains("has no layer Hiden, but Point, Hidden", Assert.Throws<ArgumentException>(() => Mediator.DeadUnits("Hiden").Of(network)).Message, StringComparison.Ordinal);

        network.As<Moons>().Hidden.Bias.Fill(-1000);
        Assert.Equal(1, Mediator.DeadUnits("Hidden").Of(network));
    }

    [Fact]
    public void A_divergence_is_told_and_leaves_the_verdict_open()
    {
        var report = OfData.Trick("giant steps", training: recipe => recipe with { Optimizer = () => new Sgd(1e30) }).PairedSeeds(6).Reported();
        Assert.Equal(Verdict.NotShown, report["giant steps"].Verdict);
        Assert.Contains(report.Experiments[0].Remarks, remark => remark.Contains("came to nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_clamp_may_change_data_and_training_together_and_tells_what_it_may_hold()
    {
        var twice = Clamp.By(
            (split, _) => split with { Train = split.Train.Subset([.. Enumerable.Range(0, 80)]) },
            recipe => recipe with { Options = recipe.Options with { Epochs = 2 * Moons.Options.Epochs } });
        var report = OfData.Trick("longer", training: recipe => recipe with { Options = recipe.Options with { Epochs = 4 * Moons.Options.Epochs } })
            .Predicts(Mediator.Steps, Direction.Higher, clamp: twice).Watches(Mediator.GapBetweenTrainAndTest).PairedSeeds(6).Reported().Experiments[0];
        var (plain, longer, held) = (report.Arms[0], report.Arms[1], report.Arms[2]);
        Assert.Equal(4 * plain.Steps, longer.Steps);
        Assert.Equal((plain.Steps, plain.Steps), (held.Steps, held.Mediators["steps"]));
        Assert.Equal(0, report.Tricks[0].Predictions[0].Held!.Mean);

        // What nobody predicts is not measured of a clamp.
        Assert.True(double.IsFinite(longer.Mediators[Mediator.GapBetweenTrainAndTest.Name]));
        Assert.True(double.IsNaN(held.Mediators[Mediator.GapBetweenTrainAndTest.Name]));
    }

    private static float[] Flat(TensorSpan<float> tensor)
    {
        var values = new float[(int)tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return values;
    }
}
