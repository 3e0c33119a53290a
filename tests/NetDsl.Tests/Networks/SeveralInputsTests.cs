using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>A network of two inputs and two losses of different weights.</summary>
public sealed class SeveralInputsTests
{
    // Left is 3 numbers, Right 2×2; a sample is both, a target is two sizes and three answers.
    private static readonly double[] Samples = [.. Enumerable.Range(0, 5 * 7).Select(i => Math.Cos(i))];
    private static readonly double[] Targets = [.. Enumerable.Range(0, 5 * 5).Select(i => i % 5 < 2 ? Math.Sin(i) : i % 2)];

    [Fact]
    public void They_follow_each_other_in_a_sample()
    {
        var network = new TwoAnswers(seed: 1);
        network.Predict(Samples.AsSpan(0, 7));
        Assert.Equal(Samples[..3], Enumerable.Range(0, 3).Select(n => network.Left.Output[0, n]));
        Assert.Equal(Samples[3..7], from i in Enumerable.Range(0, 2) from j in Enumerable.Range(0, 2) select network.Right.Output[0, i, j]);
        Assert.Equal([7, 5, 5], [TwoAnswers.Description.SampleWidth, TwoAnswers.Description.TargetWidth, TwoAnswers.Description.PredictionWidth]);
    }

    [Fact]
    public void Predict_gives_the_predictions_of_the_losses_one_after_another()
    {
        var network = new TwoAnswers(seed: 1, capacity: 2);
        var predictions = new double[5 * 5];
        network.Predict(Samples, predictions);
        for (var row = 0; row < 5; row++)
        {
            var alone = network.Predict(Samples.AsSpan(row * 7, 7)).ToArray();
            Assert.Equal(predictions[(row * 5)..(row * 5 + 5)], alone);
            Assert.Equal([network.Size.Output[0, 0], network.Size.Output[0, 1]], alone[..2]);
            Assert.Equal(1 / (1 + Math.Exp(-network.Alive.Output[0, 2])), alone[4], 1e-12);
        }
    }

    [Fact]
    public void The_loss_is_the_weighted_sum()
    {
        var network = new TwoAnswers(seed: 1, capacity: 5);
        var loss = network.Evaluate(Samples, Targets);
        var (size, alive) = (0.0, 0.0);
        for (var row = 0; row < 5; row++)
        {
            size += network.OfSize.Values[row] / 5;
            alive += network.OfAlive.Values[row] / 5;
        }

        Assert.Equal(size + 0.5 * alive, loss, 1e-12);
        Assert.True(size > 0 && alive > 0);
        Assert.Equal(loss, network.Backpropagate(Samples, Targets), 1e-12);
    }

    [Fact]
    public void The_gradient_is_that_of_the_weighted_sum()
    {
        var network = new TwoAnswers(seed: 1, capacity: 5);
        network.Backpropagate(Samples, Targets);
        var gradients = network.Gradients.ToArray();
        for (var place = 0; place < gradients.Length; place += 7)
        {
            const double step = 1e-5;
            var weight = network.Parameters[place];
            network.Parameters[place] = weight + step;
            var above = network.Evaluate(Samples, Targets);
            network.Parameters[place] = weight - step;
            var below = network.Evaluate(Samples, Targets);
            network.Parameters[place] = weight;
            Assert.Equal((above - below) / (2 * step), gradients[place], 1e-8);
        }
    }

    [Fact]
    public void They_train_together()
    {
        var network = new TwoAnswers(seed: 1);
        var result = network.Fit(
            new Dataset<double>(7, 5, Samples, Targets),
            new Adam(0.01),
            new TrainingOptions { Epochs = 300, BatchSize = 5 },
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.History[^1].Loss < 0.1 * result.History[0].Loss, $"From {result.History[0].Loss} to {result.History[^1].Loss}");
    }
}
