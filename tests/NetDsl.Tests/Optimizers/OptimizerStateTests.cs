using NetDsl.Tests.Training;
using Xunit;

namespace NetDsl.Tests.Optimizers;

/// <summary>What an optimizer remembers, and what it is before it has taken a step.</summary>
public sealed class OptimizerStateTests
{
    [Fact]
    public void Rates_that_are_left_out_are_those_of_the_papers()
    {
        Assert.All<Optimizer>([new Sgd(), new Momentum(), new Nesterov()], one => Assert.Equal(0.01, one.Next.Rate));
        Assert.All<Optimizer>([new RmsProp(), new Adam(), new AdamW()], one => Assert.Equal(0.001, one.Next.Rate));
        Assert.Equal(new UpdateStep(1, 0.25), new Adam(0.25).Next);
    }

    [Fact]
    public void Nothing_is_remembered_before_the_first_step()
    {
        Assert.Equal(0, new Adam().State<float>(1, 5));
        Assert.Equal(0, new Momentum().Steps);
    }

    [Fact]
    public void Momentum_remembers_the_velocity_of_each_parameter()
    {
        var optimizer = new Momentum(0.1) { Beta = 0.5 };
        float[] w = [1, 1, 1];
        optimizer.Step<float>(w, [1, 2, 4]);
        optimizer.Step<float>(w, [1, 0, 0]);

        Assert.Equal(1.5f, optimizer.State<float>(0, 0));
        Assert.Equal(1f, optimizer.State<float>(0, 1));
        Assert.Equal(2f, optimizer.State<float>(0, 2));
    }

    [Fact]
    public void What_is_not_remembered_is_refused()
    {
        var optimizer = new Momentum(0.1);
        optimizer.Step<float>(new float[3], new float[3]);

        Assert.Equal("entry", Refused(() => optimizer.State<float>(-1, 0)));
        Assert.Equal("entry", Refused(() => optimizer.State<float>(1, 0)));
        Assert.Equal("parameter", Refused(() => optimizer.State<float>(0, -1)));
        Assert.Equal("parameter", Refused(() => optimizer.State<float>(0, 3)));
        Assert.Equal("parameter", Refused(() => new Momentum().State<float>(0, -1)));
        Assert.Contains("was now given System.Double", Assert.Throws<ArgumentException>(() => optimizer.State<double>(0, 0)).Message);

        static string? Refused(Action read) => Assert.Throws<ArgumentOutOfRangeException>(read).ParamName;
    }

    [Fact]
    public void Advice_comes_with_the_refusal_of_another_vector()
    {
        var optimizer = new Sgd(0.1);
        optimizer.Step<float>(new float[3], new float[3]);

        Assert.Contains("Use one optimizer for each network, or Reset this one.",
            Assert.Throws<ArgumentException>(() => optimizer.Step<float>(new float[4], new float[4])).Message);
    }

    [Fact]
    public void A_step_needs_a_network() => Assert.Equal("network", Assert.Throws<ArgumentNullException>(
        () => new Sgd().Step<LinearModel<float, OneToOne>, float>(null!)).ParamName);

    [Fact]
    public void A_refused_first_step_leaves_the_optimizer_free_for_other_numbers()
    {
        var optimizer = new Momentum(1e300);
        Assert.Throws<ArgumentException>(() => optimizer.Step<float>(new float[3], new float[3]));

        var w = new double[3];
        optimizer.Step<double>(w, [1e-300, 0, 0]);
        Assert.Equal([-1, 0, 0], w);
    }

    [Fact]
    public void A_constant_that_cannot_be_held_is_told_which_can() => Assert.Contains(
        "Choose one that they can hold, from 1.4013E-45 to 3.40282E+38.",
        Assert.Throws<ArgumentException>(() => new Adam { Epsilon = 1e-50 }.Step<float>(new float[3], new float[3])).Message);

    [Fact]
    public void Parameters_behind_the_last_gradient_are_left_alone()
    {
        // More of them than a vector register holds, so that whole vectors and what is left of them both end there.
        var w = Enumerable.Repeat(1f, 40).ToArray();
        new Sgd(0.5).Step<float>(w, Enumerable.Repeat(1f, 19).ToArray());

        Assert.Equal([.. Enumerable.Repeat(0.5f, 19), .. Enumerable.Repeat(1f, 21)], w);
    }

    [Fact]
    public void A_step_counts_and_the_schedule_follows()
    {
        var optimizer = new Sgd(new StepDecay(1, Every: 1, Factor: 0.5)) { TotalSteps = 3 };
        for (var step = 1; step <= 3; step++)
        {
            Assert.Equal(new UpdateStep(step, Math.Pow(0.5, step - 1)), optimizer.Next);
            optimizer.Step<double>(new double[1], new double[1]);
            Assert.Equal(step, optimizer.Steps);
        }

        Assert.Equal("TotalSteps", Assert.Throws<ArgumentOutOfRangeException>(() => optimizer.TotalSteps = -1).ParamName);
        Assert.Equal("LearningRate", Assert.Throws<ArgumentNullException>(() => optimizer.LearningRate = null!).ParamName);
    }
}
