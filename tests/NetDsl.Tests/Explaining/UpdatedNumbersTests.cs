using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>What an optimizer makes of weights, and of what it remembers.</summary>
public sealed class UpdatedNumbersTests
{
    private static Explanation<Strokes> Explained() =>
        new Strokes(1).Explain([.. Enumerable.Range(0, 36).Select(i => MathF.Sin(i) * 0.5f + 0.5f)], 2, new Adam());

    [Fact]
    public void What_the_optimizer_will_remember_can_be_asked()
    {
        var why = Explained();
        foreach (var state in (string[])["m", "v"])
        {
            var number = why.Ask($"Digit.Weights.{state}'[3,1]");
            Assert.True(number.Step.Agrees && number.Step.WithinBound, number.ToString());
            Assert.Equal(["Digit.Weights." + state, "∂L/∂Digit.Weights"], number.Inputs.Select(input => input.Name.Tensor).Order());
            Assert.NotEqual(0, number.Value);
        }

        var gradient = why.Digit.Weights[3, 1].LossGradient.Value;
        Assert.Equal(0.1 * gradient, why.Ask("Digit.Weights.m'[3,1]").Value, 1e-8);
        Assert.Equal(0.001 * gradient * gradient, why.Ask("Digit.Weights.v'[3,1]").Value, 1e-8);
    }

    /// <summary>Near 0 a root is steep, and yet its error is at most the root of what it is of.</summary>
    [Fact]
    public void An_update_of_a_weight_without_gradient_has_a_bound()
    {
        var why = new Strokes(1).Explain(new float[36], 2, new Adam());
        var still = why.Edges.Weights.Where(weight => weight.LossGradient.Value == 0).ToList();
        Assert.NotEmpty(still);
        Assert.All(still, weight => Assert.InRange(weight.Updated.Step.Bound, 0, 1e-6 * Math.Abs(weight.Value)));
    }
}
