using NetDsl.Tests.Training;
using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToOne>;

namespace NetDsl.Tests.Optimizers;

/// <summary>Whose an optimizer is, and what it cannot work with.</summary>
public class OptimizerOwnershipTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void An_optimizer_belongs_to_the_network_that_it_first_met()
    {
        var (first, second) = (new SteepRoot(seed: 1), new SteepRoot(seed: 2));
        var optimizer = new Adam();
        Step(optimizer, first);
        Step(optimizer, first.Share());

        var message = Assert.Throws<ArgumentException>(() => optimizer.Step(second)).Message;
        Assert.Contains("has taken 2 steps on the weights of another network", message);
        Assert.Contains("Reset", message);
        Assert.Contains("Networks made by Share have the same weights, a Clone has its own", message);
        Assert.Throws<ArgumentException>(() => optimizer.Step(first.Clone()));
        Assert.Throws<ArgumentException>(
            () => second.Fit(SteepRoot.Data(3, zeroAt: 0).Subset([1]), optimizer, cancellationToken: Cancellation));
        Assert.Equal(2, optimizer.Steps);

        optimizer.Reset();
        Step(optimizer, second);
        Assert.Equal(1, optimizer.Steps);
    }

    [Fact]
    public void A_step_before_any_gradient_is_computed_is_refused()
    {
        var network = new SteepRoot(seed: 1);
        var weights = network.Parameters.ToArray();
        var optimizer = new Adam { WeightDecay = 0.1 };

        Assert.Contains("call Backpropagate before Step", Assert.Throws<InvalidOperationException>(() => optimizer.Step(network)).Message);
        Assert.Equal(weights, network.Parameters);
        Assert.Equal(0, optimizer.Steps);

        // A gradient of 0 is one, and so is one that was written by hand.
        network.Backpropagate([0f], [0f]);
        network.Gradients.Clear();
        optimizer.Step(network);
        Step(new Sgd(), new SteepRoot(seed: 2));
    }

    private static void Step(Optimizer optimizer, SteepRoot network)
    {
        network.Gradients.Fill(0.5f);
        optimizer.Step(network);
    }

    [Fact]
    public void An_optimizer_that_has_taken_no_step_belongs_to_nobody()
    {
        var optimizer = new Adam();
        var (small, large) = (new SteepRoot(seed: 1), new HiddenNaN(seed: 1));
        Assert.Throws<ArgumentException>(() => small.Fit(
            new Dataset<float>(1, 1, new float[1], new float[1]).Subset([]), optimizer, cancellationToken: Cancellation));
        Assert.Throws<TrainingDivergedException>(() => small.Fit(
            SteepRoot.Data(1, zeroAt: 0), optimizer, cancellationToken: Cancellation));
        large.Gradients.Fill(0.5f);
        optimizer.Step(large);
        Assert.Equal(1, optimizer.Steps);
    }

    [Fact]
    public void A_constant_that_is_nothing_in_the_numbers_of_the_weights_is_refused()
    {
        Assert.Contains("ε = 1E-50 of Adam is 0 in the numbers of the weights (Single)",
            Assert.Throws<ArgumentException>(() => new Adam { Epsilon = 1e-50 }.Step<float>(new float[3], new float[3])).Message);
        Assert.Contains("ε", Assert.Throws<ArgumentException>(
            () => new RmsProp { Epsilon = 1e-50 }.Step<float>(new float[3], new float[3])).Message);
        Assert.Contains("λ = 1E+40", Assert.Throws<ArgumentException>(
            () => new Sgd { WeightDecay = 1e40 }.Step<float>(new float[3], new float[3])).Message);
        Assert.Contains("A learning rate of 1E+300 is infinite", Assert.Throws<ArgumentException>(
            () => Model.Create(1, 1).Fit(LinearData.Make<float>(8, 1), new Sgd(1e300), cancellationToken: Cancellation)).Message);

        var doubles = new double[3];
        new Adam { Epsilon = 1e-50 }.Step<double>(doubles, new double[3]);
        Assert.Equal([0, 0, 0], doubles);
    }

    [Theory, InlineData(double.NaN), InlineData(-1), InlineData(double.PositiveInfinity)]
    public void A_schedule_that_gives_no_rate_is_refused_before_anything_moves(double rate)
    {
        var model = Model.Create(1, 8);
        var message = Assert.Throws<InvalidOperationException>(() => model.Fit(
            LinearData.Make<float>(80, 1), new Sgd(new From(3, rate)), new() { BatchSize = 8 }, cancellationToken: Cancellation)).Message;

        Assert.Contains("The learning rate of step 4 of 100 is ", message);
        Assert.Contains("From must give a finite number from 0 on", message);
        Assert.All(model.Parameters.ToArray(), weight => Assert.True(float.IsFinite(weight)));
    }

    /// <summary>0.01, and something else from a step on.</summary>
    private sealed record From(long Step, double Rate) : LearningRateSchedule
    {
        public override double At(long step, long totalSteps) => step < Step ? 0.01 : Rate;
    }
}
