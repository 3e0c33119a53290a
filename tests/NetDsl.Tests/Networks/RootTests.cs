using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>Roots at 0, where they are steep without end.</summary>
public sealed class RootTests
{
    [Theory, InlineData(0.5), InlineData(0)]
    public void The_distance_of_equal_vectors_has_no_slope(double weight)
    {
        var network = new Twins();
        network.Parameters.Fill(weight);

        Assert.Equal(1, network.Backpropagate([1, 2, 3], [1.0]));
        Assert.Equal(0, network.Between.Output[0, 0]);
        Assert.All(network.Gradients.ToArray(), gradient => Assert.Equal(0, gradient));
        Assert.True(network.Explain([1, 2, 3], [1.0]).Verify().Holds);
    }

    [Fact]
    public void That_of_others_has_one()
    {
        // (4, 3) apart: the distance is 5, its slope (0.8, 0.6).
        var network = new Twins();
        network.Parameters.Clear();
        network.Left.Weights[0, 0] = 4;
        network.Left.Weights[0, 1] = 3;
        var explanation = network.Explain([1, 0, 0], [4.5]);

        Assert.Equal(5, explanation.Ask("Between[0]").Value, 1e-12);
        Assert.Equal(0.8, explanation.Ask("∂L/∂Left[0]").Value, 1e-12);
        Assert.Equal(-0.6, explanation.Ask("∂L/∂Right[1]").Value, 1e-12);
    }

    [Theory, InlineData(0.5), InlineData(0)]
    public void No_root_makes_a_gradient_of_equal_vectors_not_finite(double weight)
    {
        // Of zero vectors, too, there is a cosine and a direction.
        var network = new TwinsByRoots();
        network.Left.Weights.Fill(weight);
        network.Right.Weights.Fill(weight);

        Assert.True(double.IsFinite(network.Backpropagate([1, 2, 3], new double[5])));
        Assert.All(network.Gradients.ToArray(), gradient => Assert.True(double.IsFinite(gradient)));
        Assert.True(network.Explain([1, 2, 3], new double[5]).Verify().Holds);
    }
}
