using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>Derivatives of the loss that training does not need: of the inputs, and below the first layer that is trained.</summary>
public sealed class InputGradientTests
{
    [Fact]
    public void The_derivative_for_an_input_is_computed_on_request()
    {
        var plane = Plane.Example();
        plane.InputGradients = true;
        Assert.Equal(2.25f, plane.Backpropagate([1, 1], [1f]));
        Assert.Equal([-6, 9], Flat(plane.X.OutputGradient));
        Assert.Equal([-3], Flat(plane.Y.OutputGradient));
    }

    [Fact]
    public void It_is_of_the_mean_loss_of_a_batch()
    {
        var plane = Plane.Example();
        plane.InputGradients = true;
        plane.Backpropagate([1, 1, 0, 0], [1f, 1]);
        Assert.Equal([-3, 4.5f, -1, 1.5f], Flat(plane.X.OutputGradient));
    }

    [Fact]
    public void What_was_not_computed_cannot_be_read_as_zero()
    {
        var plane = Plane.Example();
        AssertMissing(plane.X, "the last pass computed no gradients; call Backpropagate before, with nothing between");
        AssertMissing(plane.Y, "the last pass computed no gradients");
        plane.Backpropagate([1, 1], [1f]);
        AssertMissing(plane.X, "training does not need it, so it was not computed; set InputGradients of the network before Backpropagate");
        Assert.Equal([-3], Flat(plane.Y.OutputGradient));

        plane.InputGradients = true;
        AssertMissing(plane.X, "set InputGradients of the network before Backpropagate");
        plane.Backpropagate([1, 1], [1f]);
        plane.Predict([2, 2]);
        AssertMissing(plane.X, "the last pass computed no gradients");
        AssertMissing(plane.Y, "the last pass computed no gradients");

        plane.Backpropagate([1, 1], [1f]);
        plane.Evaluate([1, 1], [1f]);
        AssertMissing(plane.X, "the last pass computed no gradients");

        plane.Backpropagate([1, 1], [1f]);
        plane.Reserve(9);
        AssertMissing(plane.X, "the last pass computed no gradients");
    }

    [Fact]
    public void Below_the_first_trained_layer_it_is_computed_on_request()
    {
        var reading = new Reading(seed: 3);
        reading.Backpropagate(Reading.Sample, Reading.Target);
        AssertMissing(reading.Fixed, "set InputGradients");
        AssertMissing(reading.Numbers, "set InputGradients");
        reading.InputGradients = true;
        reading.Backpropagate(Reading.Sample, Reading.Target);

        // ∂L/∂Fixed[k] = Σₙ ∂L/∂Trained[n]·W[k,n], and what goes through the activation: ∂L/∂x[j] = Σₖ ∂L/∂Fixed[k]·(1 − y[k]²)·W[j,k].
        var (trained, below) = (Flat(reading.Trained.OutputGradient), Flat(reading.Fixed.OutputGradient));
        for (var k = 0; k < below.Length; k++)
            Assert.Equal(trained.Select((slope, n) => (double)slope * reading.Trained.Weights[k, n]).Sum(), below[k], 1e-6);
        var (y, numbers) = (Flat(reading.Fixed.Output), Flat(reading.Numbers.OutputGradient));
        for (var j = 0; j < numbers.Length; j++)
            Assert.Equal(below.Select((slope, k) => (double)slope * (1 - y[k] * y[k]) * reading.Fixed.Weights[j, k]).Sum(), numbers[j], 1e-6);
    }

    [Fact]
    public void What_has_no_derivative_says_why()
    {
        var reading = new Reading(seed: 3) { InputGradients = true };
        reading.Backpropagate(Reading.Sample, Reading.Target);
        AssertMissing(reading.Words, "it is read as an index or compared, which has none");
        AssertMissing(reading.Unjudged, "no loss depends on it");
        Assert.Contains("training leaves it alone", Throws(() => { _ = reading.Fixed.Gradient("Weights"); }), StringComparison.Ordinal);
        Assert.Contains("call Backpropagate before", Throws(() => { _ = new Reading().Trained.Gradient("Weights"); }), StringComparison.Ordinal);

        var explanation = reading.Explain(Reading.Sample, Reading.Target);
        Assert.Contains("no loss depends on Words, or only as on an index", Assert.Throws<ArgumentException>(() => explanation.Ask("dL/dWords[0]")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_answers_without_a_request()
    {
        var explanation = Plane.Example().Explain([1, 1], [1f]);
        Assert.Equal([-6, 9], new[] { 0, 1 }.Select(i => explanation.Ask($"dL/dX[{i}]").Value));
        var verification = new Reading(seed: 3).Explain(Reading.Sample, Reading.Target).Verify();
        Assert.True(verification.Holds, verification.ToString());
        Assert.Equal("∂L/∂X[k] = Σₙ ∂L/∂Y[n]·Y.Weights[k,n]", explanation.Tensors.Single(tensor => tensor.Pass == Pass.InputGradient).Equation);
        Assert.DoesNotContain("∂L/∂X", explanation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Training_takes_the_same_steps_with_and_without()
    {
        var (plain, asked) = (Trained(asks: false), Trained(asks: true));
        Assert.Equal(plain, asked);

        static float[] Trained(bool asks)
        {
            var network = new Classifier(seed: 4) { InputGradients = asks };
            for (var step = 0; step < 5; step++)
            {
                network.Backpropagate(Batches.Samples(3), Batches.Labels(3));
                for (var i = 0; i < network.Gradients.Length; i++)
                    network.Parameters[i] -= 0.1f * network.Gradients[i];
            }

            return network.Parameters.ToArray();
        }
    }

    [Fact]
    public void A_network_learns_from_what_another_one_says_of_its_output()
    {
        var (plane, drawer) = (Plane.Example(), new Drawer(seed: 5));
        float[] noise = [0.5f, -1, 2];
        plane.InputGradients = true;
        plane.Backpropagate(drawer.Predict(noise), [1f]);
        drawer.Backpropagate(noise, Flat(plane.X.OutputGradient));
        var gradients = drawer.Gradients.ToArray();
        for (var i = 0; i < gradients.Length; i++)
        {
            const float step = 1f / 64;
            var (above, below) = (Loss(i, step), Loss(i, -step));
            Assert.Equal((above - below) / (2 * step), gradients[i], 1e-2 * Math.Max(1, Math.Abs(gradients[i])));
        }

        float Loss(int weight, float change)
        {
            drawer.Parameters[weight] += change;
            var loss = plane.Evaluate(drawer.Predict(noise), [1f]);
            drawer.Parameters[weight] -= change;
            return loss;
        }
    }

    [Fact]
    public void Networks_that_are_made_of_one_begin_without_a_request()
    {
        var plane = new Plane { InputGradients = true };
        Assert.False(plane.Share().InputGradients);
        Assert.False(plane.Clone().InputGradients);
    }

    private static float[] Flat(ReadOnlyTensorSpan<float> tensor)
    {
        var flat = new float[tensor.FlattenedLength];
        tensor.FlattenTo(flat);
        return flat;
    }

    private static void AssertMissing(Layer layer, string reason) =>
        Assert.Contains(reason, Throws(() => { _ = layer.OutputGradient; }), StringComparison.Ordinal);

    private static string Throws(Action action) => Assert.Throws<InvalidOperationException>(action).Message;
}
