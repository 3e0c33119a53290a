using System.Diagnostics;
using System.Reflection;
using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<double, NetDsl.Tests.Training.OneToOne>;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>From where on a step is long, weights and losses stand, and a training takes long.</summary>
public class StepBoundaryTests
{
    private static readonly TrainingOptions Once = new() { Epochs = 1, BatchSize = 1, Shuffle = false };

    /// <summary>With the rate 1, a weight w moves by −2·(w − t).</summary>
    [Theory]
    [InlineData(0, 5, null)]
    [InlineData(0, 5.1f, "A step moved the weights by 10.2, where they were of the size 0; the learning rate is 1.")]
    [InlineData(0, -5.1f, "A step moved the weights by 10.2, where they were of the size 0; the learning rate is 1.")]
    [InlineData(0.5f, 5.5f, null)]
    [InlineData(0.5f, 5.6f, "A step moved the weights by 10.2, where they were of the size 0.5; the learning rate is 1.")]
    [InlineData(2, 12, null)]
    [InlineData(2, 12.1f, "A step moved the weights by 20.2, where they were of the size 2; the learning rate is 1.")]
    [InlineData(-2, -12.1f, "A step moved the weights by 20.2, where they were of the size 2; the learning rate is 1.")]
    public void A_step_is_long_beyond_10_and_ten_times_the_weights(float weight, float target, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Steps(weight, target, new Sgd(1), rows: 1).Select(warning => warning.Finding));

    [Theory]
    [InlineData(0, true), InlineData(7, true), InlineData(8, false)]
    public void The_first_eight_steps_are_looked_at(long longStep, bool isSaid)
    {
        var heard = Steps(0, 6, new Sgd(new Single(longStep)), rows: 10);

        Assert.Equal(
            isSaid
                ? [
                    "warning NETDSL211: A step moved the weights by 12, where they were of the size 0; the learning rate is 1. "
                    + "Lower the learning rate: from 0.0001 to 0.01 suits Adam and its like, from 0.001 to 0.1 most others.",
                ]
                : [],
            heard.Select(warning => warning.ToString()));
    }

    [Fact]
    public void A_step_is_measured_from_the_weights_before_it() =>
        Assert.DoesNotContain(Steps(0, 4, new Sgd(0.75), rows: 8), warning => warning.Id == "NETDSL211");

    [Fact]
    public void Weights_that_leave_the_numbers_are_an_error_and_not_a_long_step() => Assert.Empty(Steps(0, 2, new Sgd(3e38), rows: 1));

    [Theory]
    [InlineData(8, 2, 8), InlineData(9, 2, 9), InlineData(7, 2, 14), InlineData(7, 1, 7), InlineData(3, 4, 9), InlineData(1, 20, 5)]
    public void That_no_weight_moves_is_said_after_eight_steps_or_five_epochs_or_at_the_end(int rows, int epochs, int steps)
    {
        var warning = Assert.Single(Steps(1, 2, new Sgd(0), rows, epochs));

        Assert.Equal(
            $"warning NETDSL210: No weight has changed in {steps} steps; the learning rate is 0. "
            + "Raise the learning rate; if it is not 0, it is lost in the digits of the weights.",
            warning.ToString());
    }

    /// <summary>Of targets 0, samples 1 and no bias, the loss is w².</summary>
    [Theory]
    [InlineData(0, 1e-3, 5, true)]
    [InlineData(0, 1e-3, 4, false)]
    [InlineData(1, 0.45e-6, 5, true), InlineData(1, 0.55e-6, 5, false)]
    [InlineData(1, -0.45e-6, 5, true), InlineData(1, -0.55e-6, 5, false)]
    [InlineData(4, 0.45e-6, 6, true), InlineData(4, 0.55e-6, 6, false)]
    [InlineData(5, 1e-3, 6, true)]
    public void A_loss_stands_that_has_not_moved_by_a_millionth_in_five_epochs(int movedAfter, double by, int epochs, bool isSaid)
    {
        var heard = Stand(1, 1, epochs, batchSize: 1, (model, epoch) => model.Parameters[0] = epoch == movedAfter ? 1 + by : model.Parameters[0]);

        Assert.Equal(
            isSaid
                ? [
                    "warning NETDSL222: The loss has been 1 for 5 epochs. "
                    + "Look whether targets belong to their samples, and try a learning rate ten times larger or smaller.",
                ]
                : [],
            heard.Select(warning => warning.ToString()));
    }

    [Theory, InlineData(1), InlineData(5)]
    public void So_does_one_of_few_steps(int batchSize) =>
        Assert.Equal("NETDSL222", Assert.Single(Stand(1, 1, epochs: 20, batchSize, (_, _) => { })).Id);

    /// <summary>Of targets ±1,000 and a bias alone, the loss is 1,000² and the square of the bias.</summary>
    [Theory, InlineData(1, true), InlineData(1.001, false)]
    public void By_a_millionth_itself_it_has_not_moved(double bias, bool isSaid)
    {
        var model = Model.Create(1, 2);
        (model.Parameters[0], model.Parameters[1]) = (0, 0);
        var options = Once with { Epochs = 5, BatchSize = 2, OnEpoch = _ => model.Parameters[1] = bias };

        var heard = Heard.When(model, new Dataset<double>(1, 1, new double[2], new double[] { 1_000, -1_000 }), new Sgd(1e-14), options);

        Assert.Equal(isSaid ? ["The loss has been 1E+06 for 5 epochs."] : [], heard.Select(warning => warning.Finding));
    }

    [Theory, InlineData(0, true), InlineData(1, false), InlineData(292, true), InlineData(293, false)]
    public void A_thousand_weights_are_looked_at_evenly_spread(int moved, bool isSaid)
    {
        var network = new WideReader(1);
        network.Parameters.Clear();
        var sample = new float[300_000];
        sample[moved] = 1;

        var heard = Heard.When(
            network, new Dataset<float>(300_000, 1, sample, new float[] { 900 }), new Sgd(1), Once with { MutedWarnings = ["NETDSL210"] });

        Assert.Equal(
            isSaid ? ["A step moved the weights by 56.2, where they were of the size 0; the learning rate is 1."] : [],
            heard.Select(warning => warning.Finding));
    }

    [Fact]
    public void A_loss_that_moves_in_between_does_not_stand() => Assert.Empty(Stand(
        1, 1, epochs: 6, batchSize: 1, (model, epoch) => model.Parameters[0] = epoch == 2 ? 1.1 : epoch == 3 ? 1 : model.Parameters[0]));

    [Fact]
    public void A_loss_of_0_is_at_its_end() => Assert.Empty(Stand(
        0, 1, epochs: 6, batchSize: 1, (model, epoch) => model.Parameters[0] = epoch + 1));

    [Fact]
    public void What_vanishes_explains_why_a_loss_stands()
    {
        var network = new EightSigmoids(1);
        foreach (var parameter in EightSigmoids.Description.Parameters.Where(parameter => parameter.Name.StartsWith("Body", StringComparison.Ordinal)))
            network.Parameters.Slice(parameter.Offset, parameter.Length).Fill(0.01f);

        var heard = Heard.When(network, Heard.Numbers(100, 3), new Sgd(1e-12), new() { Epochs = 6 });

        Assert.Equal(["NETDSL221"], heard.Select(warning => warning.Id));
    }

    [Fact]
    public void A_training_takes_long_from_twenty_billion_multiply_adds_on()
    {
        var data = Heard.Numbers(100, 3);
        var most = (int)(2e10 / (3.0 * Guesser.Description.MultiplyAdds * 100));
        var isDebug = typeof(Guesser).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

        Assert.Empty(Heard.Before(new Guesser(1), data, options: new() { Epochs = most }));
        Assert.Equal(
            isDebug
                ? [
                    "warning NETDSL230: Guesser was compiled without optimisation (a Debug build). "
                    + "It takes several times longer than in Release: dotnet run -c Release.",
                ]
                : [],
            Heard.Before(new Guesser(1), data, options: new() { Epochs = most + 1 }).Select(warning => warning.ToString()));
    }

    /// <summary>Takes steps of a single row with samples of 1.</summary>
    private static IReadOnlyList<TrainingWarning> Steps(float weight, float target, Optimizer optimizer, int rows, int epochs = 1)
    {
        var network = new Slope(1);
        network.Parameters[0] = weight;
        var data = new Dataset<float>(1, 1, Enumerable.Repeat(1f, rows).ToArray(), Enumerable.Repeat(target, rows).ToArray());
        return Heard.When(network, data, optimizer, Once with { Epochs = epochs });
    }

    /// <summary>Trains so slowly that weights move and the loss does not, but for what is done to them after each epoch.</summary>
    private static IReadOnlyList<TrainingWarning> Stand(double sample, double weight, int epochs, int batchSize, Action<Model, int> afterEpoch)
    {
        var model = Model.Create(1, batchSize);
        (model.Parameters[0], model.Parameters[1]) = (weight, 0);
        var data = new Dataset<double>(1, 1, Enumerable.Repeat(sample, 5).ToArray(), new double[5]);
        return Heard.When(model, data, new Sgd(1e-14), Once with
        {
            Epochs = epochs,
            BatchSize = batchSize,
            OnEpoch = epoch => afterEpoch(model, epoch.Result.Epoch),
        });
    }

    /// <summary>The rate 1 in one step, and 0 in all others.</summary>
    private sealed record Single(long Step) : LearningRateSchedule
    {
        public override double At(long step, long totalSteps) => step == Step ? 1 : 0;
    }
}
