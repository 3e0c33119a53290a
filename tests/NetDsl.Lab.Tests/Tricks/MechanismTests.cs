using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>A trick works for the stated reason only if its mediator moves and holding it takes the gain away.</summary>
public sealed class MechanismTests
{
    [Fact]
    public void A_gain_that_goes_with_its_mediator_has_the_stated_reason() =>
        Assert.Equal(Mechanism.Confirmed, Found(gainThroughMediator: 1, gainBeside: 0).Mechanism);

    [Fact]
    public void A_gain_that_stays_with_the_mediator_held_has_another_reason() =>
        Assert.Equal(Mechanism.Refuted, Found(gainThroughMediator: 0, gainBeside: 1).Mechanism);

    [Fact]
    public void A_clamp_that_does_not_hold_confirms_nothing() =>
        Assert.Equal(Mechanism.Moves, Found(gainThroughMediator: 1, gainBeside: 0, leak: 0.5).Mechanism);

    [Fact]
    public void A_mediator_that_does_not_move_is_no_reason() =>
        Assert.Equal(Mechanism.NotShown, Found(gainThroughMediator: 1, gainBeside: 1, movement: 0).Mechanism);

    [Fact]
    public void A_mediator_that_moves_the_other_way_is_said_to()
    {
        var found = Found(gainThroughMediator: 1, gainBeside: 1, movement: 1);
        Assert.Equal(Mechanism.MovesOtherwise, found.Mechanism);
        Assert.StartsWith("it was said to go lower and goes higher, by ", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_gain_there_is_nothing_to_explain()
    {
        var found = Found(gainThroughMediator: 0, gainBeside: 0);
        Assert.Equal(Mechanism.Moves, found.Mechanism);
        Assert.Contains("no gain", found.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_clamp_only_the_movement_is_told()
    {
        var found = Simulated(1, 0, -1, 0).Predicts(Mediator.Told("gap"), Direction.Lower).Reported()["trick"].Predictions[0];
        Assert.Equal(Mechanism.Moves, found.Mechanism);
        Assert.Null(found.Left);
    }

    private static PredictionResult Found(double gainThroughMediator, double gainBeside, double movement = -1, double leak = 0) =>
        Simulated(gainThroughMediator, gainBeside, movement, leak)
            .Predicts(Mediator.Told("gap"), Direction.Lower, clamp: Clamp.ByFunction)
            .Reported()["trick"].Predictions[0];

    private static Experiment Simulated(double through, double beside, double movement, double leak) => Experiment
        .Of("mediated", ["trick"], run =>
        {
            var moved = run.Has("trick") ? movement * (run.Clamped is null ? 1 : leak) : 0;
            var noise = Simulation.Normal(run.Seed, run.Has("trick") ? run.Clamped is null ? 1 : 2 : 3);
            var gap = 3 + moved + 0.1 * Simulation.Normal(run.Seed, 10 + run.Tricks.Count + (run.Clamped is null ? 0 : 5));
            return new Dictionary<string, double>
            {
                ["gap"] = gap,
                ["score"] = through * -moved + (run.Has("trick") ? beside : 0) + 0.1 * noise,
            };
        })
        .Claims(Measure.Told("score"), Direction.Higher, worth: 0.2)
        .PairedSeeds(10);
}
