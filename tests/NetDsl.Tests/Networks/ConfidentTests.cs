using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>Losses of sure predictions keep their digits.</summary>
public sealed class ConfidentTests
{
    [Theory]
    [InlineData(12, 1, 6.1442e-6)]
    [InlineData(17, 1, 4.14e-8)]
    [InlineData(40, 1, 4.2484e-18)]
    [InlineData(-12, 0, 6.1442e-6)]
    [InlineData(-17, 0, 4.14e-8)]
    [InlineData(12, 0, 12.0000061)]
    [InlineData(-90, 1, 90)]
    [InlineData(0, 0.25, 0.69315)]
    public void Binary_cross_entropy_does_not_cancel(float z, float t, double expected)
    {
        var loss = Network().Evaluate([z], [t]);
        Assert.Equal(1, loss / expected, 2e-4);
        Assert.Equal(1, loss / Exact(z, t), 1e-6);
    }

    [Theory, InlineData(0.9f), InlineData(0.999f), InlineData(0.9999999f), InlineData(1e-7f)]
    public void Nor_does_that_of_soft_targets(float t)
    {
        foreach (var z in (float[])[-20, -9, -1, 0, 1, 5, 9, 12, 16, 20])
            Assert.Equal(1, Network().Evaluate([z], [t]) / Exact(z, t), 1e-6);
    }

    [Theory, InlineData(0.5f, 1), InlineData(-3, 0.25f), InlineData(12, 1), InlineData(0, 0)]
    public void Its_derivative_is_prediction_minus_target(float z, float t)
    {
        var explanation = Network().Explain([z], [t]);
        var step = explanation.Ask("∂L/∂Logit[0]").Step;

        Assert.Equal("share·(Error.p[0] − Error.t[0])", step.Formula);
        Assert.Equal(1 / (1 + Math.Exp(-z)) - t, step.Stored, 1e-7);
        Assert.True(explanation.Verify().Holds);
    }

    [Theory]
    [InlineData(9, " % of the number: few digits are sure)")]
    [InlineData(17, ", no less than the number: no digit is sure)")]
    public void An_explanation_says_where_few_digits_are_sure(float z, string remark)
    {
        var cancelling = new Cancelling();
        cancelling.Logit.Weights[0, 0] = 1;

        Assert.Contains(remark, cancelling.Explain([z], [1]).Ask("Error").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("sure", Network().Explain([z], [1]).Ask("Error").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_of_zeros_has_no_digits_that_are_not_sure()
    {
        // The bound of a sum is that of underflow, which is more than the zero; a zero of numbers that cancel is another thing.
        var ofZeros = Network().Explain([0], [1]).Ask("∂L/∂Logit.Weights[0,0]").Step;
        Assert.Equal((0, 0), (ofZeros.Stored, ofZeros.Exact));
        Assert.True(ofZeros.Bound > 0);
        Assert.DoesNotContain("sure", ofZeros.ToString(), StringComparison.Ordinal);

        var cancelling = new Cancelling();
        cancelling.Logit.Weights[0, 0] = 1;
        cancelling.Logit.Bias[0] = -3;
        var ofMore = cancelling.Explain([3], [1]).Ask("Logit[0]").Step;
        Assert.Equal((0, 0), (ofMore.Stored, ofMore.Exact));
        Assert.Contains("no digit is sure", ofMore.ToString(), StringComparison.Ordinal);
    }

    private static Confident Network()
    {
        var network = new Confident();
        network.Logit.Weights[0, 0] = 1;
        return network;
    }

    private static double Exact(double z, double t) => (1 - t) * Softplus(z) + t * Softplus(-z);

    private static double Softplus(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))) is var sum && Math.Exp(-Math.Abs(z)) < 1e-7
        ? Math.Max(z, 0) + Math.Exp(-Math.Abs(z))
        : sum;
}
