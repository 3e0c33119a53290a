using NetDsl.Tests.Attributing;
using NetDsl.Tests.Explaining.Networks;
using NetDsl.Tests.Networks;
using NetDsl.Tests.Optimizers;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>Numbers that are infinite or NaN agree with the same; a finite number with none of them.</summary>
public sealed class NonFiniteVerificationTests
{
    [Fact]
    public void NaN_that_is_replayed_as_NaN_holds_though_double_is_infinite()
    {
        var network = new Poles(2);
        float[] samples = [0.1f, 0.2f, 0.3f, 5, 6, 7, -4, -5, -6, 0.01f, 0.02f, 0.03f];
        var verification = network.Verify(samples, new float[8], cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(verification.Holds, verification.ToString());
        Assert.Contains(verification.NotCovered, left => left.StartsWith("the distance to double of ", StringComparison.Ordinal) && left.Contains("of the training step, H[", StringComparison.Ordinal));
        Assert.Contains("threads", verification.Checks.Select(check => check.Name));

        // The same numbers, and the same rule.
        Assert.True(network.Explain(samples.AsSpan(3, 3)).Verify().Holds);
    }

    [Fact]
    public void Gradients_that_are_infinite_together_hold()
    {
        // 2·(y − 3e38) is −∞ in float.
        var network = new Hinge(seed: 1).With("H.Weights", 1).With("F.Weights", 1);
        var verification = network.Verify([1f, 2, 3, 4], [3e38f, 3e38f, 3e38f, 3e38f], cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(verification.Holds, verification.ToString());
        Assert.Contains("samples", verification.Checks.Select(check => check.Name));
        Assert.Contains("threads", verification.Checks.Select(check => check.Name));
    }

    [Fact]
    public void A_slope_whose_gradient_is_NaN_is_not_covered()
    {
        // ln of what is below 0 is NaN, of which a ReLU makes 0 and its backward pass 0·NaN.
        var network = new Pole(2);
        var verification = network.Verify([1f, 2, 3, -1, -2, -3], [0.5f, 0.5f], cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(verification.Holds, verification.ToString());
        Assert.Contains("differences of the loss for C.Weights: gradients that are not finite", verification.NotCovered);
    }

    [Theory]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, true)]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(double.NaN, 0, false)]
    [InlineData(0, double.NaN, false)]
    [InlineData(double.NaN, double.PositiveInfinity, false)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false)]
    public void A_step_agrees_with_what_it_is_replayed_as(double inVectors, double again, bool holds)
    {
        var network = new Classifier(1);
        float[] targets = [1, 0, 0, 0, 0, 0, 1, 0, 0, 0];
        var verification = network.Verify(new float[12], targets, new() { Optimizer = new Planting(inVectors, again) }, TestContext.Current.CancellationToken);
        Assert.Equal(holds, verification.Checks.Single(check => check.Name == "update").Holds);
    }

    /// <summary>Adds a number to each weight, and another one where the step is replayed.</summary>
    private sealed class Planting(double inVectors, double again) : OwnOptimizer("p", "q")
    {
        protected override void Update<TNumber>(ref TNumber w, TNumber g, ref TNumber p, ref TNumber q) =>
            w += TNumber.Of(typeof(TNumber).Name.StartsWith("Bounded", StringComparison.Ordinal) ? again : inVectors);
    }
}
