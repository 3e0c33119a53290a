using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Tests.Networks;

public sealed class DropoutTests
{
    private const int Batch = 3000;
    private const double Probability = 0.3;

    [Fact]
    public void It_is_the_identity_when_nothing_is_trained()
    {
        var network = Trained(seed: 1, out _);
        network.Evaluate(Batch);
        Assert.Equal(Values(network.Hidden.Output), Values(network.Thinned.Output));
        network.Forward(Batch);
        Assert.Equal(Values(network.Hidden.Output), Values(network.Thinned.Output));
    }

    [Fact]
    public void In_training_it_drops_the_given_share_and_scales_the_rest()
    {
        var network = Trained(seed: 1, out _);
        var (before, after) = (Values(network.Hidden.Output), Values(network.Thinned.Output));
        var scale = (float)(1 / (1 - Probability));
        var alive = before.Zip(after).Where(pair => pair.First > 0).ToList();
        Assert.All(alive, pair => Assert.True(pair.Second == 0 || pair.Second == pair.First * scale));

        var dropped = alive.Count(pair => pair.Second == 0);
        var deviation = Math.Sqrt(alive.Count * Probability * (1 - Probability));
        Assert.InRange(dropped, alive.Count * Probability - 4 * deviation, alive.Count * Probability + 4 * deviation);
    }

    [Fact]
    public void Each_sample_and_each_step_draws_anew()
    {
        var network = Trained(seed: 1, out var first);
        var mask = Dropped(network);
        var masks = Enumerable.Range(0, Batch).Select(row => string.Concat(mask[(20 * row)..(20 * row + 20)]));
        Assert.True(masks.Distinct().Count() > Batch / 10);
        Assert.NotEqual(first, network.Backpropagate(Batch));
        Assert.NotEqual(mask, Dropped(network));
    }

    [Fact]
    public void The_seed_decides()
    {
        var (network, twin, other) = (Trained(seed: 1, out var first), Trained(seed: 1, out var same), Trained(seed: 2, out _));
        Assert.Equal(first, same);
        Assert.Equal(network.Backpropagate(Batch), twin.Backpropagate(Batch));
        Assert.Equal(network.Gradients.ToArray(), twin.Gradients.ToArray());
        Assert.NotEqual(Dropped(network), Dropped(other));
    }

    [Fact]
    public void An_explanation_is_without_it()
    {
        var network = Trained(seed: 1, out _);
        var explanation = network.Explain(Batches.Samples(1), 3);
        Assert.Equal(1, explanation.Ask("Thinned.mask[7]").Value);
        var verification = explanation.Verify();
        Assert.True(verification.Holds, $"{verification}\n{string.Join('\n', verification.Offenders)}");
    }

    private static Classifier Trained(int seed, out float loss)
    {
        var network = new Classifier(seed, Batch);
        new Classifier(seed: 9).Parameters.CopyTo(network.Parameters);
        loss = network.Backpropagate(Batches.Samples(Batch), Batches.Labels(Batch));
        return network;
    }

    private static bool[] Dropped(Classifier network) =>
        [.. Values(network.Hidden.Output).Zip(Values(network.Thinned.Output)).Select(pair => pair.First > 0 && pair.Second == 0)];

    private static float[] Values(ReadOnlyTensorSpan<float> tensor)
    {
        var values = new float[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return values;
    }
}
