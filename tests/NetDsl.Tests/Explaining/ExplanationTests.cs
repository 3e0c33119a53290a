using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

public class ExplanationTests
{
    private static readonly float[] XorSample = [1, 1];
    private static readonly float[] XorTarget = [0];

    [Fact]
    public void Every_number_of_a_network_replays()
    {
        var verification = Updated(TwoLayerNetwork.Xor(), XorSample, XorTarget).Verify();
        Assert.True(verification.Holds);
        Assert.Equal(2 + 2 + 1 + 1 + 1 + 2 + 1 + 2 + 2 + 4 + 2 + 9, verification.Replayed);
        Assert.Equal("29 numbers replayed: 29 same bits, 0 residuals above their bound", verification.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_number_of_random_networks_replays(int seed)
    {
        var verification = TwoLayerNetwork.Random(37, 19, 11, seed).Explain().Verify();
        Assert.True(verification.Holds, verification.ToString());
    }

    [Fact]
    public void A_stored_value_that_is_off_by_one_bit_is_caught()
    {
        var network = TwoLayerNetwork.Random(20, 10, 5, seed: 1);
        network.Memory("∂L/∂Hidden.Weights")[42] = MathF.BitIncrement(network.Memory("∂L/∂Hidden.Weights")[42]);
        var verification = network.Explain().Verify();
        Assert.False(verification.Holds);
        Assert.Equal(1, verification.Mismatching);
        Assert.Equal("∂L/∂Hidden.Weights[4,2]", Assert.Single(verification.Offenders).Subject.ToString());
    }

    [Fact]
    public void A_dropped_bias_is_caught_and_is_above_the_bound()
    {
        var network = TwoLayerNetwork.Random(20, 10, 5, seed: 1);
        network.Memory("Output")[3] -= network.Memory("Output.Bias")[3];
        var step = network.Explain().Ask("Output[3]").Step;
        Assert.False(step.Agrees);
        Assert.False(step.WithinBound);
        var text = network.Explain().ToText();
        Assert.Contains("residuals above their bound ✗", text, StringComparison.Ordinal);
        Assert.Contains("The first steps that do not hold:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_large_tensors_can_be_replayed()
    {
        var network = TwoLayerNetwork.Random(20, 10, 5, seed: 1);
        var all = network.Explain().Verify();
        var part = network.Explain().Verify(new ReplayOptions { ElementsPerTensor = 7 });
        Assert.Equal(all.Replayed, part.Replayed + part.Left);
        Assert.InRange(part.Replayed, 1, all.Replayed - 200);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Explain().Verify(new ReplayOptions { ElementsPerTensor = 0 }));
        var stopped = new ReplayOptions { Cancellation = new CancellationToken(canceled: true) };
        Assert.Throws<OperationCanceledException>(() => network.Explain().Verify(stopped));
    }

    [Fact]
    public void Numbers_can_be_asked_down_to_inputs_and_weights()
    {
        var explanation = Updated(TwoLayerNetwork.Xor(), XorSample, XorTarget);
        var waiting = new Stack<Number>([explanation.Ask("Output.Weights'[1,0]")]);
        var given = new HashSet<Number>();
        while (waiting.TryPop(out var number))
        {
            if (number.IsGiven)
                given.Add(number);
            foreach (var input in number.Inputs)
                waiting.Push(input);
        }

        // The output's gradient depends on every weight and input there is; each is one object.
        Assert.Equal(2 + 9, given.Count);
    }

    [Fact]
    public void Unknown_names_are_answered_with_what_there_is()
    {
        var explanation = TwoLayerNetwork.Xor().Explain();
        var unknown = Assert.Throws<ArgumentException>(() => explanation.Ask("Hiden.z[1]"));
        Assert.StartsWith(
            "There is no tensor 'Hiden.z'. Did you mean Hidden.z?", unknown.Message, StringComparison.Ordinal);
        var strange = Assert.Throws<ArgumentException>(() => explanation.Ask("Elsewhere[1]"));
        Assert.StartsWith("There is no tensor 'Elsewhere'. There is: Input[2], Hidden.Weights[2×2], ", strange.Message, StringComparison.Ordinal);
        var outside = Assert.Throws<ArgumentOutOfRangeException>(() => explanation.Ask("Hidden.z[2]"));
        Assert.StartsWith(
            "Hidden.z has the elements Hidden.z[0] to Hidden.z[1]; there is no Hidden.z[2].", outside.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => explanation.Ask("Hidden.z"));
        var scalar = Assert.Throws<ArgumentOutOfRangeException>(() => explanation.Ask("Error[1]"));
        Assert.StartsWith("Error has one element, which is asked for without an index", scalar.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => explanation.Ask("Hidden.Weights'[0,0]"));
    }

    [Fact]
    public void Lists_of_other_lengths_are_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => new Explanation(TwoLayerNetwork.Xor(), [1, 1, 1], [0], [0], 0));
        Assert.StartsWith("2 values were expected, as the network describes itself; found 3.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_change_of_the_loss_is_predicted_to_first_order()
    {
        var change = Updated(TwoLayerNetwork.Xor(), XorSample, XorTarget).Change!;

        // Σ g·Δw = −η·Σ g²: hidden gradients (0.25, −0.4375) over two inputs and a bias, output gradients 0.5, 0.25, 0.25.
        Assert.Equal(["Hidden", "Output"], change.Layers.Select(layer => layer.Layer));
        Assert.Equal(-0.1 * 3 * (0.0625 + 0.19140625), change.Layers[0].Predicted, 1e-7);
        Assert.Equal(-0.1 * (0.25 + 0.0625 + 0.0625), change.Layers[1].Predicted, 1e-7);
        Assert.Equal(change.After - 0.03125, change.Actual);
        Assert.Null(TwoLayerNetwork.Xor().Explain().Change);
        Assert.Empty(TwoLayerNetwork.Xor().Explain().Update.Tensors);
    }

    [Fact]
    public void Sections_hold_the_tensors_of_their_passes()
    {
        var explanation = Updated(TwoLayerNetwork.Xor(), XorSample, XorTarget);
        Assert.Contains("Hidden.z", explanation.Forward.Tensors.Select(tensor => tensor.Name));
        Assert.Contains("∂L/∂Hidden.z", explanation.Backward.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(
            ["Hidden.Weights′", "Hidden.Bias′", "Output.Weights′", "Output.Bias′"],
            explanation.Update.Tensors.Select(tensor => tensor.Name));
        Assert.All(explanation.Update.Steps, step => Assert.True(step.Agrees));
        Assert.Equal(9, explanation.Update.Steps.Count());
    }

    internal static Explanation Updated(TwoLayerNetwork network, float[] sample, float[] target) =>
        network.Explain(new GradientDescentUpdate(network, sample, target));
}
