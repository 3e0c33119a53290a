using System.Collections.Concurrent;
using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToOne>;

namespace NetDsl.Tests.Training;

public class InterruptedTrainingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(1), InlineData(2)]
    public void Cancelling_leaves_the_weights_of_the_last_step(int threads)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var data = LinearData.Make<float>(100, 1);
        var options = new TrainingOptions { Epochs = 5, BatchSize = 10, Threads = threads };
        var optimizer = new Sgd(0.1);
        var seen = new List<float[]>();
        var model = Model.Create(1, 10);
        var progress = new Receiver(report =>
        {
            seen.Add(model.Parameters.ToArray());
            if (report is { Epoch: 2, Step: 3 })
                source.Cancel();
        });

        Assert.Throws<OperationCanceledException>(
            () => model.Fit(data, optimizer, options, null, progress, source.Token));

        Assert.Equal(13, optimizer.Steps);
        Assert.Equal(seen[^1], model.Parameters.ToArray());
        Assert.NotEqual(seen[^2], seen[^1]);
    }

    [Theory, InlineData(1), InlineData(2)]
    public void A_loss_that_is_not_finite_leaves_the_weights_of_the_last_good_step(int threads)
    {
        var data = LinearData.Make<float>(40, 1).Subset([.. Enumerable.Range(0, 40).Reverse()]);
        var optimizer = new Sgd(5e14);
        var model = Model.Create(1, 10);
        var seen = new List<float[]> { model.Parameters.ToArray() };
        var progress = new Receiver(_ => seen.Add(model.Parameters.ToArray()));

        var failure = Assert.Throws<TrainingDivergedException>(() => model.Fit(
            data, optimizer, new() { BatchSize = 10, Shuffle = false, Threads = threads }, null, progress, Cancellation));

        Assert.Equal(1, failure.Epoch);
        Assert.Equal(optimizer.Steps + 1, failure.Step);
        Assert.Equal(Enumerable.Range(40 - failure.Step * 10, 10).Reverse(), failure.BatchRows);
        Assert.Contains($"epoch 1, step {failure.Step} (row", failure.Message);
        Assert.Contains("ower the learning rate (500000000000000 now)", failure.Message);
        Assert.Equal(seen[^1], model.Parameters.ToArray());
        Assert.All(model.Parameters.ToArray(), w => Assert.True(float.IsFinite(w)));
    }

    [Fact]
    public void A_loss_that_is_not_finite_at_once_changes_nothing()
    {
        var model = Model.Create(1, 10);
        model.Parameters[0] = 1e30f;
        var before = model.Parameters.ToArray();

        Assert.Throws<TrainingDivergedException>(
            () => model.Fit(LinearData.Make<float>(40, 1), new Sgd(), cancellationToken: Cancellation));

        Assert.Equal(before, model.Parameters.ToArray());
    }

    [Theory]
    [InlineData(1, "0")]
    [InlineData(8, "0, 1, 2, 3, 4, 5, 6, 7")]
    [InlineData(9, "0, 1, 2, 3, 4, 5, 6, 7 and 1 more")]
    public void The_first_rows_of_a_batch_are_listed(int batch, string rows)
    {
        var model = Model.Create(1, 10);
        model.Parameters[0] = 1e30f;

        var failure = Assert.Throws<TrainingDivergedException>(() => model.Fit(
            LinearData.Make<float>(40, 1), new Sgd(0.25), new() { BatchSize = batch, Shuffle = false }, cancellationToken: Cancellation));

        Assert.Equal(
            $"The loss is not finite in epoch 1, step 1 (rows {rows}). Weights, statistics and optimizer are those of the last good step, "
            + "or under early stopping the weights those of the best epoch. Lower the learning rate (0.25 now), "
            + "clip the gradients, or standardise samples and targets.",
            failure.Message);
        Assert.Equal(Enumerable.Range(0, batch), failure.Rows);
    }

    [Fact]
    public void Weights_that_the_last_step_made_infinite_are_noticed()
    {
        var model = Model.Create(1, 10);
        var before = model.Parameters.ToArray();

        var failure = Assert.Throws<TrainingDivergedException>(() => model.Fit(
            LinearData.Make<float>(10, 1), new Sgd(3e38), new() { Epochs = 1 }, cancellationToken: Cancellation));

        Assert.Contains("weight 0 became NaN or infinite in epoch 1, step 1", failure.Message);
        Assert.Equal(failure.BatchRows, failure.Rows);
        Assert.Equal(10, failure.Rows.Count);
        Assert.Equal(before, model.Parameters.ToArray());
    }

    [Theory, InlineData(1), InlineData(2)]
    public void Early_stopping_restores_the_best_weights(int threads)
    {
        // The validation data wants t = 0, the training data does not: validation gets worse from some epoch on.
        var data = LinearData.Make<float>(64, 1);
        var validation = new Dataset<float>(3, 1, LinearSamples(data), new float[64]);
        var model = Model.Create(1, 16);
        var weights = new List<float[]>();
        var losses = new List<double>();
        var progress = new Receiver(report =>
        {
            if (report.Step != report.StepsPerEpoch)
                return;
            weights.Add(model.Parameters.ToArray());
            losses.Add(report.ValidationLoss!.Value);
        });

        var result = model.Fit(data, new Sgd(0.01),
            new() { Epochs = 50, BatchSize = 16, EarlyStopping = new(3), Threads = threads }, validation, progress, Cancellation);

        Assert.True(result.StoppedEarly);
        Assert.Equal(losses.IndexOf(losses.Min()) + 1, result.BestEpoch);
        Assert.Equal(result.BestEpoch + 3, result.History.Count);
        Assert.Equal(weights[result.BestEpoch - 1], model.Parameters.ToArray());
        Assert.Equal(losses.Min(), Evaluation.MeanLoss(model, validation), 1e-6);
    }

    [Fact]
    public void An_improvement_below_the_minimum_counts_as_none()
    {
        var data = LinearData.Make<float>(64, 1);
        var result = Model.Create(1, 16).Fit(data, new Sgd(0.001),
            new() { Epochs = 50, EarlyStopping = new(2, MinimalImprovement: 100) }, data, cancellationToken: Cancellation);

        Assert.True(result.StoppedEarly);
        Assert.Equal(1, result.BestEpoch);
        Assert.Equal(3, result.History.Count);
    }

    [Fact]
    public void A_loss_that_stays_the_same_is_no_improvement()
    {
        // So small a rate changes no weight.
        var result = Model.Create(1, 16).Fit(LinearData.Make<float>(64, 1), new Sgd(1e-30),
            new() { Epochs = 50, EarlyStopping = new(2) }, LinearData.Make<float>(64, 2), cancellationToken: Cancellation);

        Assert.Equal((1, 3), (result.BestEpoch, result.History.Count));
    }

    [Fact]
    public void Before_the_first_epoch_ends_there_is_no_best_one_to_go_back_to()
    {
        var model = Model.Create(1, 10);
        var last = Array.Empty<float>();
        var progress = new Receiver(_ => last = model.Parameters.ToArray());

        Assert.Throws<TrainingDivergedException>(() => model.Fit(
            LinearData.Make<float>(400, 1),
            new Sgd(5e14),
            new() { BatchSize = 10, EarlyStopping = new(2), OnWarning = _ => { } },
            LinearData.Make<float>(64, 2),
            progress,
            Cancellation));

        Assert.Equal(last, model.Parameters.ToArray());
        Assert.DoesNotContain(0f, model.Parameters.ToArray());
    }

    /// <summary>In a debugger, or a list of the threads of a program, one sees whose they are; a program that ends does not wait for them.</summary>
    [Fact]
    public void Threads_have_names()
    {
        var names = new ConcurrentDictionary<string, bool>();
        var model = Model.Create(1, 16);
        model.OnBackpropagate = () => names[Thread.CurrentThread.Name ?? ""] = Thread.CurrentThread.IsBackground;

        model.Fit(LinearData.Make<float>(64, 1), new Sgd(), new() { BatchSize = 16, Threads = 3 }, cancellationToken: Cancellation);

        Assert.All(["NetDsl training 1", "NetDsl training 2"], name => Assert.True(names[name]));
    }

    [Fact]
    public void Threads_end_before_the_training_returns()
    {
        // Of so many in so many trainings, some would still be on their way.
        for (var training = 0; training < 20; training++)
        {
            var threads = new ConcurrentDictionary<Thread, bool>();
            var model = Model.Create(1, 16);
            model.OnBackpropagate = () => threads[Thread.CurrentThread] = true;

            model.Fit(LinearData.Make<float>(64, 1), new Sgd(), new() { Epochs = 1, BatchSize = 64, Threads = 64 }, cancellationToken: Cancellation);

            Assert.Equal([Thread.CurrentThread], threads.Keys.Where(thread => thread.IsAlive));
            Assert.Equal(64, threads.Count);
        }
    }

    [Theory, InlineData(1), InlineData(2)]
    public void What_a_network_throws_comes_out_of_the_trainer(int threads)
    {
        var model = Model.Create(1, 16);
        var calls = 0;
        model.OnBackpropagate = () =>
        {
            if (Interlocked.Increment(ref calls) == 5)
                throw new InvalidDataException("spoiled");
        };

        Assert.Equal("spoiled", Assert.Throws<InvalidDataException>(() => model.Fit(LinearData.Make<float>(64, 1), new Sgd(),
            new() { BatchSize = 4, Threads = threads }, cancellationToken: Cancellation)).Message);
    }

    private static float[] LinearSamples(Dataset<float> data) =>
        [.. Enumerable.Range(0, data.Count).SelectMany(row => data.Sample(row).ToArray())];
}
