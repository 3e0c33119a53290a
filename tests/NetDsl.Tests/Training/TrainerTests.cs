using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToOne>;

namespace NetDsl.Tests.Training;

public class TrainerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void The_truth_behind_the_data_is_found()
    {
        var model = Model.Create(1, 1);
        var result = model.Fit(
            LinearData.Make<float>(500, 1), new Adam(0.05), new() { Epochs = 20 }, cancellationToken: Cancellation);

        Assert.Equal([2, -3, 0.5f, 1], model.Parameters.ToArray().Select(w => MathF.Round(w, 3)));
        Assert.Equal(20, result.History.Count);
        Assert.Equal(20 * 16, result.Steps);
        Assert.True(result.History[^1].Loss < 1e-5);
        Assert.Equal(32, model.Capacity);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void A_seed_and_a_number_of_threads_give_the_same_bits(int threads)
    {
        Assert.Equal(Weights(7, threads), Weights(7, threads));
        Assert.NotEqual(Weights(7, threads), Weights(8, threads));
    }

    [Theory, InlineData(2), InlineData(5), InlineData(64)]
    public void Threads_change_no_more_than_the_rounding(int threads) =>
        Assert.All(Weights(7, 1).Zip(Weights(7, threads)), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));

    [Fact]
    public void The_mathematics_of_each_batch_is_that_of_its_rows()
    {
        // 23 rows in batches of 10: the last batch has 3. Rows in order, so that the steps can be taken by hand.
        var data = LinearData.Make<double>(23, 3);
        var options = new TrainingOptions { Epochs = 1, BatchSize = 10, Shuffle = false };
        var model = LinearModel<double, ThreeToOne>.Create(5, 10);
        var w = model.Parameters.ToArray();
        var lossSum = 0.0;
        for (var start = 0; start < 23; start += 10)
        {
            var rows = Enumerable.Range(start, Math.Min(10, 23 - start)).ToList();
            var slope = new double[4];
            foreach (var row in rows)
            {
                var x = data.Sample(row).ToArray();
                var error = w[0] * x[0] + w[1] * x[1] + w[2] * x[2] + w[3] - data.Target(row)[0];
                lossSum += error * error;
                for (var i = 0; i < 4; i++)
                    slope[i] += 2 * error * (i < 3 ? x[i] : 1) / rows.Count;
            }

            for (var i = 0; i < 4; i++)
                w[i] -= 0.1 * slope[i];
        }

        foreach (var threads in (int[])[1, 2, 4])
        {
            var clone = model.Clone();
            var result = clone.Fit(data, new Sgd(0.1), options with { Threads = threads }, cancellationToken: Cancellation);

            Assert.All(clone.Parameters.ToArray().Zip(w), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
            Assert.Equal(lossSum / 23, result.History[0].Loss, 1e-12);
            Assert.Equal(3, result.Steps);
        }
    }

    [Fact]
    public void Every_epoch_takes_each_row_once_in_an_order_of_its_own()
    {
        var orders = Orders(rows: 100, epochs: 3, new() { Seed = 4 });

        Assert.All(orders, order => Assert.Equal(Enumerable.Range(0, 100), order.Order()));
        Assert.NotEqual(orders[0], orders[1]);
        Assert.NotEqual(orders[1], orders[2]);
        Assert.Equal(orders, Orders(100, 3, new() { Seed = 4, BatchSize = 7 }));
        Assert.NotEqual(orders[0], Orders(100, 1, new() { Seed = 5 })[0]);
        Assert.Equal(Enumerable.Range(0, 100), Orders(100, 1, new() { Shuffle = false })[0]);
    }

    [Fact]
    public void Every_place_gets_every_row_about_as_often()
    {
        var counts = new int[5, 5];
        foreach (var order in Orders(rows: 5, epochs: 10_000, new()))
        {
            for (var place = 0; place < 5; place++)
                counts[place, order[place]]++;
        }

        // 2,000 expected, standard deviation 40.
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, 1800, 2200));
    }

    [Fact]
    public void The_order_of_a_seed_is_the_same_everywhere() =>
        Assert.Equal([0, 5, 4, 6, 2, 7, 1, 3], Orders(8, 1, new() { Seed = 42 })[0]);

    [Fact]
    public void Gradients_are_clipped_before_the_step()
    {
        var model = Model.Create(1, 8);
        var before = model.Parameters.ToArray();
        model.Fit(LinearData.Make<float>(8, 1), new Sgd(1),
            new() { Epochs = 1, BatchSize = 8, Clipping = GradientClipping.ByNorm(0.001) }, cancellationToken: Cancellation);

        Assert.Equal(0.001, Math.Sqrt(model.Parameters.ToArray().Zip(before, (a, b) => Math.Pow(a - b, 2)).Sum()), 1e-7);
    }

    [Fact]
    public void A_schedule_is_spread_over_the_training()
    {
        var optimizer = new Sgd(new CosineDecay(0.1));
        var result = Model.Create(1, 8).Fit(LinearData.Make<float>(80, 1), optimizer,
            new() { Epochs = 3, BatchSize = 8 }, cancellationToken: Cancellation);

        Assert.Equal(30, optimizer.TotalSteps);
        Assert.Equal(0, result.History[^1].LearningRate, 1e-15);
    }

    [Fact]
    public void Data_that_does_not_fit_is_refused()
    {
        var model = Model.Create(1, 8);

        Assert.Contains("reads samples of 3 and targets of 1 values; the dataset has 2 and 1", Assert.Throws<ArgumentException>(
            () => model.Fit(new Dataset<float>(2, 1, new float[4], new float[2]), new Sgd(),
                cancellationToken: Cancellation)).Message);
        Assert.Contains("no rows", Assert.Throws<ArgumentException>(
            () => model.Fit(new Dataset<float>(3, 1, Array.Empty<float>(), Array.Empty<float>()), new Sgd(),
                cancellationToken: Cancellation)).Message);
        Assert.Contains("Early stopping", Assert.Throws<ArgumentNullException>(
            () => model.Fit(LinearData.Make<float>(8, 1), new Sgd(), new() { EarlyStopping = new(3) },
                cancellationToken: Cancellation)).Message);
        Assert.Equal("BatchSize",
            Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { BatchSize = 0 }).ParamName);
    }

    [Fact]
    public void Without_a_network_data_or_an_optimizer_nothing_is_trained()
    {
        var nothing = new Dataset<float>(3, 1, Array.Empty<float>(), Array.Empty<float>());

        Assert.Throws<ArgumentNullException>("network", () => Trainer.Fit(default(Model)!, nothing, new Sgd(), cancellationToken: Cancellation));
        Assert.Throws<ArgumentNullException>("optimizer", () => Model.Create(1, 8).Fit(nothing, null!, cancellationToken: Cancellation));
        Assert.Throws<ArgumentNullException>("data", () => Model.Create(1, 8).Fit(default(Dataset<float>)!, new Sgd(), cancellationToken: Cancellation));
    }

    [Fact]
    public void An_optimizer_of_another_network_is_refused_before_anything_is_touched()
    {
        using var folder = new Resuming.TemporaryFolder();
        var (data, optimizer) = (LinearData.Make<float>(80, 1), new Sgd(0.01));
        Model.Create(1, 8).Fit(data, optimizer, new() { Epochs = 2, BatchSize = 8 }, cancellationToken: Cancellation);

        Assert.Throws<ArgumentException>(() => Model.Create(2, 8).Fit(
            data, optimizer, new() { Checkpoints = new(folder["own"]) }, cancellationToken: Cancellation));

        Assert.Equal((20, 20), (optimizer.Steps, optimizer.TotalSteps));
        Assert.False(Directory.Exists(folder["own"]));
    }

    [Fact]
    public void The_loss_of_a_network_written_by_hand_is_what_it_says()
    {
        var (plain, weighed) = (Model.Create(1, 8), LinearModel<float, Weighed>.Create(1, 8));
        var (data, options) = (LinearData.Make<float>(80, 1), new TrainingOptions { Epochs = 2, BatchSize = 8 });

        var expected = plain.Fit(data, new Sgd(0.01), options, cancellationToken: Cancellation);
        var found = weighed.Fit(data, new Sgd(0.01), options, cancellationToken: Cancellation);

        Assert.Equal(expected.History.Select(epoch => epoch.Loss), found.History.Select(epoch => epoch.Loss));
    }

    [Fact]
    public void Epochs_take_no_longer_than_the_training()
    {
        var result = Model.Create(1, 8).Fit(LinearData.Make<float>(80, 1), new Sgd(0.01), new() { Epochs = 3 }, cancellationToken: Cancellation);

        Assert.All(result.History, epoch => Assert.True(epoch.Duration > TimeSpan.Zero));
        Assert.True(result.History.Sum(epoch => epoch.Duration.Ticks) <= result.Duration.Ticks);
    }

    /// <summary>The rows in the order in which they are loaded, for each epoch.</summary>
    private static List<int[]> Orders(int rows, int epochs, TrainingOptions options)
    {
        var data = new Dataset<float>(1, 1, Enumerable.Range(0, rows).Select(row => (float)row).ToArray(), new float[rows]);
        var loaded = new List<int>();
        var model = LinearModel<float, OneToOne>.Create(1, 1);
        model.OnLoad = value => loaded.Add((int)value);
        model.Fit(data, new Sgd(0), options with { Epochs = epochs }, cancellationToken: Cancellation);
        return [.. loaded.Chunk(rows)];
    }

    private static float[] Weights(int seed, int threads)
    {
        var model = Model.Create(1, 4);
        model.Fit(LinearData.Make<float>(203, 1, noise: 1), new Adam(0.01),
            new() { Epochs = 4, BatchSize = 50, Seed = seed, Threads = threads }, cancellationToken: Cancellation);
        return model.Parameters.ToArray();
    }
}
