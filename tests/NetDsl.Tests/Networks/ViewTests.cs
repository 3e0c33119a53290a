using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>What a network shows of itself: outputs, weights and gradients with their shapes.</summary>
public sealed class ViewTests
{
    [Fact]
    public void Outputs_are_samples_by_shape()
    {
        var network = new Classifier(seed: 4, capacity: 8);
        network.Backpropagate(Batches.Samples(3), Batches.Labels(3));
        Assert.Equal([3, 20], network.Hidden.Output.Lengths.ToArray());
        Assert.Equal([3, 5], network.Species.OutputGradient.Lengths.ToArray());
        Assert.Equal([3], network.Error.Values.Lengths.ToArray());
        Assert.Equal([3, 5], network.Error.Targets.Lengths.ToArray());

        network.Predict(Batches.Samples(1));
        Assert.Equal([1, 20], network.Hidden.Output.Lengths.ToArray());
    }

    [Fact]
    public void Weights_are_inputs_by_outputs_whatever_their_layout()
    {
        var network = new Classifier(seed: 4);
        var sample = Batches.Samples(1);
        var logits = new Classifier(seed: 4);
        logits.Forward(1);
        network.Predict(sample);
        foreach (var (layer, source) in new[] { (network.Code, network.Thinned), (network.Species, network.Code) })
        {
            var inputs = (int)source.Output.Lengths[1];
            for (var n = 0; n < layer.Output.Lengths[1]; n++)
            {
                var sum = (double)layer.Bias[n];
                for (var k = 0; k < inputs; k++)
                    sum += (double)source.Output[0, k] * layer.Weights[k, n];
                Assert.Equal(layer == network.Code ? Math.Tanh(sum) : sum, layer.Output[0, n], 1e-6);
            }
        }
    }

    [Fact]
    public void A_weight_that_is_set_through_its_view_is_used()
    {
        var network = new Classifier(seed: 4);
        network.Species.Weights.Fill(0);
        network.Species.Bias.Fill(0);
        Assert.All(network.Predict(Batches.Samples(1)).ToArray(), share => Assert.Equal(0.2f, share, 1e-6f));
    }

    [Fact]
    public void Gradients_lie_like_their_weights()
    {
        var network = new Classifier(seed: 4, capacity: 3);
        network.Backpropagate(Batches.Samples(3), Batches.Labels(3));
        Assert.Equal(network.Code.Weights.Lengths.ToArray(), network.Code.Gradient("Weights").Lengths.ToArray());
        Assert.Equal(network.Code.Weights.Strides.ToArray(), network.Code.Gradient("Weights").Strides.ToArray());

        // ∂L/∂b[n] = Σₛ ∂L/∂z[s;n], and of a layer without an activation z is its output.
        for (var n = 0; n < 5; n++)
        {
            var sum = Enumerable.Range(0, 3).Sum(row => (double)network.Species.OutputGradient[row, n]);
            Assert.Equal(sum, network.Species.Gradient("Bias")[n], 1e-6);
        }
    }

    [Fact]
    public void A_parameter_that_is_not_there_is_named()
    {
        var network = new Classifier();
        var exception = Assert.Throws<InvalidOperationException>(() => network.Thinned.Weights.Clear());
        Assert.Equal("The layer Thinned (Dropout) of Classifier has no parameters named Weights.", exception.Message);
    }

    [Fact]
    public void Several_predictions_are_joined()
    {
        var network = new TwoAnswers(seed: 4);
        var prediction = network.Predict([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]).ToArray();
        Assert.Equal(5, prediction.Length);
        Assert.Equal([network.Size.Output[0, 0], network.Size.Output[0, 1]], prediction[..2]);
        for (var n = 0; n < 3; n++)
            Assert.Equal(1 / (1 + Math.Exp(-network.Alive.Output[0, n])), prediction[2 + n], 1e-12);
    }
}
