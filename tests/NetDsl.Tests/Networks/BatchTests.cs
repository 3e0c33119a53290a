using Xunit;

namespace NetDsl.Tests.Networks;

public sealed class BatchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(100)]
    public void A_batch_predicts_the_same_bits_as_its_samples(int capacity)
    {
        const int count = 41;
        var samples = Batches.Samples(count);
        var network = new Classifier(seed: 5, capacity);
        var together = new float[count * 5];
        network.Predict(samples, together);
        for (var row = 0; row < count; row++)
            Assert.Equal(together[(5 * row)..(5 * row + 5)], network.Predict(samples.AsSpan(6 * row, 6)).ToArray());
    }

    [Fact]
    public void The_gradient_of_a_batch_is_the_mean_of_those_of_its_samples()
    {
        const int count = 5;
        var random = new Random(7);
        var network = new TwoAnswers(seed: 5, capacity: count);
        var samples = Enumerable.Range(0, count * 7).Select(_ => random.NextDouble()).ToArray();
        var targets = Enumerable.Range(0, count * 5).Select(_ => random.NextDouble()).ToArray();
        var loss = network.Backpropagate(samples, targets);
        var gradients = network.Gradients.ToArray();

        var (meanLoss, mean) = (0.0, new double[gradients.Length]);
        for (var row = 0; row < count; row++)
        {
            meanLoss += network.Backpropagate(samples.AsSpan(7 * row, 7), targets.AsSpan(5 * row, 5)) / count;
            for (var i = 0; i < mean.Length; i++)
                mean[i] += network.Gradients[i] / count;
        }

        Assert.Equal(meanLoss, loss, 1e-14);
        Assert.All(mean.Zip(gradients), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
    }

    [Fact]
    public void Reserving_more_rows_keeps_weights_and_results()
    {
        var network = new Classifier(seed: 5, capacity: 1);
        var samples = Batches.Samples(1);
        var before = network.Predict(samples).ToArray();

        network.Reserve(33);
        Assert.Equal(33, network.Capacity);
        Assert.Equal(before, network.Predict(samples).ToArray());

        network.Reserve(4);
        Assert.Equal(33, network.Capacity);
        Assert.Equal(before, network.Predict(samples).ToArray());
    }

    [Fact]
    public void A_batch_that_is_larger_than_the_workspace_grows_it()
    {
        var (small, large) = (new Classifier(seed: 5, capacity: 1), new Classifier(seed: 5, capacity: 9));
        var (samples, labels) = (Batches.Samples(9), Batches.Labels(9));
        Assert.Equal(large.Backpropagate(samples, labels), small.Backpropagate(samples, labels));
        Assert.Equal(9, small.Capacity);
        Assert.Equal(large.Gradients.ToArray(), small.Gradients.ToArray());
    }

    [Fact]
    public void Labels_are_one_hot_targets()
    {
        var (byLabels, byTargets) = (new Classifier(seed: 5, capacity: 4), new Classifier(seed: 5, capacity: 4));
        var (samples, labels) = (Batches.Samples(4), Batches.Labels(4));
        var targets = labels.SelectMany(Batches.OneHot).ToArray();
        Assert.Equal(byTargets.Backpropagate(samples, targets), byLabels.Backpropagate(samples, labels));
        Assert.Equal(byTargets.Gradients.ToArray(), byLabels.Gradients.ToArray());
    }

    [Fact]
    public void Evaluating_leaves_gradients_as_they_are()
    {
        var network = new Classifier(seed: 5, capacity: 4);
        network.Backpropagate(Batches.Samples(4), Batches.Labels(4));
        var gradients = network.Gradients.ToArray();
        network.Evaluate(Batches.Samples(4, seed: 2), [.. Batches.Labels(4, seed: 2).SelectMany(Batches.OneHot)]);
        Assert.Equal(gradients, network.Gradients.ToArray());
    }

    [Fact]
    public void A_network_without_a_loss_predicts_and_says_why_it_cannot_be_trained()
    {
        var network = new Unjudged(seed: 2);
        Assert.All(network.Predict([0.5f, -1, 2]).ToArray(), answer => Assert.InRange(answer, 0, 1));
        Action[] trainings = [() => network.Backpropagate(1), () => network.Evaluate(1), () => network.Explain([0, 0, 0], [])];
        foreach (var training in trainings)
        {
            var exception = Assert.Throws<InvalidOperationException>(training);
            Assert.Equal("Unjudged declares no loss, so there is nothing to train or evaluate.", exception.Message);
        }
    }
}
