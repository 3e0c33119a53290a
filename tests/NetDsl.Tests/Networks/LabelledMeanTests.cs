using Xunit;

namespace NetDsl.Tests.Networks;

/// <summary>Losses that leave positions out: the mean is over all that count, whatever they are spread over.</summary>
public sealed class LabelledMeanTests
{
    private const double Tolerance = 1e-12;

    [Theory, InlineData(0), InlineData(1), InlineData(3), InlineData(30)]
    public void Samples_without_a_class_change_neither_loss_nor_gradient(int without)
    {
        var network = new Labelled();
        network.Parameters.Clear();
        var loss = network.Backpropagate([.. Enumerable.Repeat(1.0, 3 * (1 + without))], [0, .. Enumerable.Repeat(-1, without)]);

        Assert.Equal(Math.Log(2), loss, Tolerance);
        Assert.Equal(-0.5, network.Logits.Gradient("Bias")[0], Tolerance);
        Assert.Equal(0.5, network.Logits.Gradient("Bias")[1], Tolerance);
        Assert.Equal(-0.5, network.Logits.Gradient("Weights")[2, 0], Tolerance);
        Assert.Equal([1, .. Enumerable.Repeat(0.0, without)], Elements(network.Error.Counts));
    }

    [Fact]
    public void The_mean_is_over_the_labelled_steps_of_all_sequences()
    {
        // 2 steps of 0.6883 and 4 of 0.8713; the mean of the sequences' means would be 0.7798.
        var network = Passing(new LabelledSteps(capacity: 2), steps => steps.Sound);
        var (samples, labels) = Steps((0.6883, 2), (0.8713, 4));
        network.Evaluate(samples, [.. labels.SelectMany(label => label.Concat(label).Concat(new double[8]))]);

        Assert.Equal(0.8103, (2 * 0.6883 + 4 * 0.8713) / 6, 1e-9);
        Assert.Equal(0.8103, Elements(network.Error.Values).Sum() / Elements(network.Error.Counts).Sum(), 1e-9);
        Assert.Equal([2, 4], Elements(network.Error.Counts));
        Assert.Equal(2 * 0.6883, network.Error.Values[0], 1e-9);
    }

    [Fact]
    public void The_mean_is_over_the_labelled_pixels_of_all_images()
    {
        // 1 pixel of 0.9002 and 3 of 0.9422; the mean of the images' means would be 0.9212.
        var network = new LabelledPixels(capacity: 2);
        network.Parameters.Clear();
        network.Segments.Weights[0, 0, 0, 0] = network.Segments.Weights[0, 0, 1, 1] = 1;
        var (samples, labels) = Steps((0.9002, 1), (0.9422, 3));

        Assert.Equal(0.9317, network.Evaluate(samples, [.. labels.SelectMany(label => label)]), 1e-9);
        Assert.Equal(0.9317, network.Backpropagate(samples, [.. labels.SelectMany(label => label)]), 1e-9);
    }

    [Fact]
    public void Where_nothing_counts_loss_and_gradient_are_zero()
    {
        var network = new Labelled(seed: 3);

        Assert.Equal(0, network.Backpropagate([1, 2, 3, 4, 5, 6], [-1, -1]));
        Assert.All(network.Gradients.ToArray(), gradient => Assert.Equal(0, gradient));
        Assert.Equal(0, network.Evaluate([1, 2, 3], [-1.0]));
        Assert.Equal(0, Evaluation.MeanLoss(network, new Dataset<double>(3, 1, new double[] { 1, 2, 3 }, new double[] { -1 })));
    }

    [Fact]
    public void An_explanation_shows_what_counts()
    {
        var explanation = Network().Explain([.. Random(1, 8)], [0, -1, 1, -1, 0, 1, -1, -1, .. new double[8]]);

        Assert.True(explanation.Verify().Holds);
        Assert.Equal(2, explanation.Ask("Error.count").Value);
        Assert.Equal(0.5, explanation.Ask("Error.share").Value);
        Assert.Equal(0, explanation.Ask("∂L/∂Error.l[1]").Value);
        Assert.Equal(0.5, explanation.Ask("∂L/∂Error.l[2]").Value);
        var nothing = Network().Explain([.. Random(1, 8)], [-1, -1, -1, -1, -1, -1, -1, -1, .. new double[8]]);
        Assert.True(nothing.Verify().Holds);
        Assert.Equal(0, nothing.Ask("Error").Value);
    }

    [Theory, InlineData(2), InlineData(3), InlineData(5), InlineData(16)]
    public void Threads_have_the_mean_of_the_whole_batch(int threads)
    {
        var (one, several) = (Network(), Network());
        var expected = Fit(one, threads: 1);
        var found = Fit(several, threads);

        Assert.Equal(expected.Select(epoch => epoch.Loss), found.Select(epoch => epoch.Loss), (x, y) => Math.Abs(x - y) < Tolerance);
        Assert.All(one.Parameters.ToArray().Zip(several.Parameters.ToArray()), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.Equal(found, Fit(Network(), threads), (x, y) => x.Loss == y.Loss);

        static IReadOnlyList<EpochResult> Fit(LabelledSteps network, int threads) => network.Fit(
            Data(37), new Sgd(0.1), new() { Epochs = 2, BatchSize = 16, Threads = threads }, cancellationToken: Cancellation).History;
    }

    [Theory, InlineData(1), InlineData(2), InlineData(7), InlineData(100)]
    public void A_dataset_has_the_loss_that_it_would_have_as_one_batch(int capacity)
    {
        var data = Data(37);
        var whole = Network(capacity: 37);
        for (var row = 0; row < 37; row++)
            whole.Load(row, data.Sample(row), data.Target(row));

        var expected = whole.Evaluate(37);
        Assert.Equal(expected, Evaluation.MeanLoss(Network(capacity), data), Tolerance);

        // With a rate of nearly 0, each step has the same weights.
        var epoch = Network().Fit(data, new Sgd(1e-14), new() { Epochs = 1, BatchSize = capacity }, data, cancellationToken: Cancellation).History[0];
        Assert.Equal(expected, epoch.Loss, Tolerance);
        Assert.Equal(expected, epoch.ValidationLoss!.Value, Tolerance);
    }

    [Fact]
    public void A_loss_that_leaves_nothing_out_counts_nothing()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Network().Everywhere.Counts.Lengths.ToArray());
        Assert.Equal("Everywhere leaves nothing out, so it counts nothing.", exception.Message);
    }

    [Fact]
    public void Training_allocates_nothing()
    {
        var result = Network().Fit(Data(64), new Sgd(0.1), new() { Epochs = 3, BatchSize = 16, Threads = 2 }, cancellationToken: Cancellation);
        Assert.Equal(0, result.AllocatedBytes);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static LabelledSteps Network(int capacity = 1) => new(seed: 5, capacity);

    /// <summary>A network whose logits are what it is given.</summary>
    private static LabelledSteps Passing(LabelledSteps network, Func<LabelledSteps, Layer<double>> layer)
    {
        network.Parameters.Clear();
        layer(network).Weights[0, 0] = layer(network).Weights[1, 1] = 1;
        return network;
    }

    /// <summary>Sequences of four steps, of which the first ones have the class 0 and a loss, the others no class.</summary>
    private static (double[] Samples, double[][] Labels) Steps(params (double Loss, int Count)[] sequences)
    {
        // ln(1 + eᵈ) = L for logits 0 and d.
        var samples = sequences.SelectMany(sequence => Enumerable.Repeat(sequence.Loss, 4))
            .SelectMany(loss => new[] { 0, Math.Log(Math.Exp(loss) - 1) });
        var labels = sequences.Select(sequence => Enumerable.Range(0, 4).Select(step => step < sequence.Count ? 0.0 : -1).ToArray());
        return ([.. samples], [.. labels]);
    }

    /// <summary>Sequences with any number of labels, none among them.</summary>
    private static Dataset<double> Data(int rows)
    {
        var random = new Random(11);
        var targets = Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, 8)
            .Select(_ => random.NextDouble() < row % 5 / 4.0 ? random.Next(2) : -1.0)
            .Concat(Random(row, 8)));
        return new(8, 16, Random(12, 8 * rows).ToArray(), targets.ToArray());
    }

    private static IEnumerable<double> Random(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => 2 * random.NextDouble() - 1);
    }

    private static double[] Elements(System.Numerics.Tensors.ReadOnlyTensorSpan<double> tensor)
    {
        var elements = new double[tensor.FlattenedLength];
        tensor.FlattenTo(elements);
        return elements;
    }
}
