using NetDsl.Tests.Networks;
using Xunit;
using static NetDsl.Tests.Networks.Speech;

namespace NetDsl.Tests.Training;

/// <summary>A training that leaves the numbers: noticed before anything moves, and nothing is lost.</summary>
public class DivergenceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void A_gradient_that_the_loss_does_not_show_is_noticed_before_a_weight_moves(int threads)
    {
        var random = new Random(1);
        var data = new Dataset<float>(
            8, 1, Numbers(3200 * 8), Numbers(3200));
        var network = new HiddenNaN(seed: 1);
        var optimizer = new Adam(0.01);

        var failure = Assert.Throws<TrainingDivergedException>(
            () => network.Fit(data, optimizer, new() { Threads = threads }, cancellationToken: Cancellation));

        Assert.Contains("is not finite in epoch 1, step ", failure.Message);
        Assert.Equal(optimizer.Steps + 1, failure.Step);
        Assert.All(network.Parameters.ToArray(), weight => Assert.True(float.IsFinite(weight)));
        Assert.All(Remembered(optimizer, network), number => Assert.True(float.IsFinite(number)));

        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle())];
    }

    [Fact]
    public void The_step_and_the_row_that_fail_are_named()
    {
        var failure = Assert.Throws<TrainingDivergedException>(() => SteepRoot.Start().Fit(
            SteepRoot.Data(6, zeroAt: 3), new Sgd(0.01), new() { BatchSize = 1, Shuffle = false }, cancellationToken: Cancellation));

        Assert.Equal((1, 4), (failure.Epoch, failure.Step));
        Assert.Equal([3], failure.Rows);
        Assert.StartsWith("The gradient of Answer.Weights is not finite in epoch 1, step 4 (rows 3).", failure.Message);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Of_a_batch_the_row_that_fails_by_itself_is_named_as_the_first_dataset_has_it(int threads)
    {
        // Row 13 of the first dataset is row 6 of the odd ones, which come in batches of 5.
        var data = SteepRoot.Data(40, zeroAt: 13).Subset([.. Enumerable.Range(0, 20).Select(row => 2 * row + 1)]);

        var failure = Assert.Throws<TrainingDivergedException>(() => SteepRoot.Start().Fit(
            data, new Sgd(0.001), new() { BatchSize = 5, Shuffle = false, Threads = threads }, cancellationToken: Cancellation));

        Assert.Equal((1, 2), (failure.Epoch, failure.Step));
        Assert.Equal([13], failure.Rows);
        Assert.Equal([11, 13, 15, 17, 19], failure.BatchRows);
        Assert.Contains("(row 13 by itself; the batch has 5 rows)", failure.Message);
        Assert.Contains("Look at that row, or leave it out", failure.Message);
    }

    [Fact]
    public void The_row_can_be_left_out_and_training_goes_on_with_the_same_optimizer()
    {
        var data = SteepRoot.Data(6, zeroAt: 3);
        var options = new TrainingOptions { Epochs = 1, BatchSize = 1, Shuffle = false };
        var (network, optimizer) = (SteepRoot.Start(), new Adam(0.01));
        Assert.Throws<TrainingDivergedException>(() => network.Fit(data, optimizer, options, cancellationToken: Cancellation));

        // Three steps without a failure leave the same.
        var (twin, undisturbed) = (SteepRoot.Start(), new Adam(0.01));
        twin.Fit(data.Subset([0, 1, 2]), undisturbed, options, cancellationToken: Cancellation);
        Assert.Equal(3, optimizer.Steps);
        Assert.Equal(twin.Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Equal(Remembered(undisturbed, twin), Remembered(optimizer, network));

        network.Fit(data.Subset([4, 5]), optimizer, options, cancellationToken: Cancellation);
        twin.Fit(data.Subset([4, 5]), undisturbed, options, cancellationToken: Cancellation);
        Assert.Equal(5, optimizer.Steps);
        Assert.Equal(twin.Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(1, 1), InlineData(1, 2), InlineData(1, 3), InlineData(70, 1), InlineData(70, 2), InlineData(70, 3)]
    [InlineData(130, 1), InlineData(150, 2)]
    public void What_an_optimizer_remembers_is_looked_at_and_the_last_good_step_given_back(int spoiledStep, int threads)
    {
        // 100 steps an epoch, with noise and statistics; nothing but the optimizer's memory becomes infinite at first.
        var data = Sentences(200);
        var options = new TrainingOptions { Epochs = 2, BatchSize = 2, Threads = threads, Seed = 3 };
        var (network, optimizer) = (new Speaker(seed: 1), new SpoilingOptimizer(0.01, spoiledStep));
        var failure = Assert.Throws<TrainingDivergedException>(
            () => network.Fit(data, optimizer, options, cancellationToken: Cancellation));

        Assert.Equal(spoiledStep, (failure.Epoch - 1) * 100 + failure.Step);
        Assert.Contains("The optimizer's m of ", failure.Message);
        Assert.Equal(spoiledStep - 1, optimizer.Steps);

        // An optimizer that does not fail, ended after the last good step.
        using var source = new CancellationTokenSource();
        var (twin, sound) = (new Speaker(seed: 1), new SpoilingOptimizer(0.01, long.MaxValue));
        var receiver = new Receiver(report =>
        {
            if ((report.Epoch - 1) * 100 + report.Step == spoiledStep - 1)
                source.Cancel();
        });
        if (spoiledStep == 1)
            source.Cancel();
        Assert.Throws<OperationCanceledException>(() => twin.Fit(data, sound, options, null, receiver, source.Token));
        Assert.Equal(twin.Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Equal(Remembered(sound, twin), Remembered(optimizer, network));
    }

    [Theory, InlineData(1, 63), InlineData(64, 63), InlineData(65, 127), InlineData(128, 127), InlineData(129, 149), InlineData(151, 213)]
    public void What_moved_is_looked_at_every_64_steps_and_at_the_end_of_an_epoch(int spoiledStep, int stepsBefore)
    {
        // 150 steps an epoch, of which the last one is reported when it is known to be good.
        var (model, optimizer) = (LinearModel<float, ThreeToOne>.Create(1, 1), new NotingOptimizer(0.01, spoiledStep));
        var steps = 0;

        var failure = Assert.Throws<TrainingDivergedException>(() => model.Fit(
            LinearData.Make<float>(150, 1), optimizer, new() { Epochs = 2, BatchSize = 1 }, null, new Receiver(_ => steps++), Cancellation));

        Assert.Equal(stepsBefore, steps);
        Assert.Equal((spoiledStep, spoiledStep - 1), ((failure.Epoch - 1) * 150 + failure.Step, optimizer.Steps));
        Assert.StartsWith("The optimizer's note of weight 0 became NaN or infinite in epoch ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_come_again_is_said_and_the_steps_that_were_good_then_are_kept()
    {
        var (model, optimizer) = (LinearModel<float, ThreeToOne>.Create(1, 1), new NotingOptimizer(0.01, spoiledStep: 3, repeats: false));

        var failure = Assert.Throws<TrainingDivergedException>(() => model.Fit(
            LinearData.Make<float>(150, 1), optimizer, new() { BatchSize = 1, Shuffle = false }, cancellationToken: Cancellation));

        Assert.StartsWith(
            "A weight became NaN or infinite, and not so when the steps were taken again in epoch 1, step 64 (rows 63). ",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Equal(64, optimizer.Steps);
        Assert.Equal([0, 0, 0, 0], Remembered(optimizer, model));
    }

    [Fact]
    public void Noise_is_as_the_last_good_step_left_it()
    {
        var data = new Dataset<float>(1, 1, new float[] { 1, 2, 3, 1e30f, 4, 5 }, new float[6]);
        var options = new TrainingOptions { Epochs = 1, BatchSize = 1, Shuffle = false, OnWarning = null };
        var (network, optimizer) = (new NoisyLine(seed: 1), new Sgd(0.01));
        var (twin, undisturbed) = (new NoisyLine(seed: 1), new Sgd(0.01));

        var failure = Assert.Throws<TrainingDivergedException>(() => network.Fit(data, optimizer, options, cancellationToken: Cancellation));
        Assert.StartsWith("The loss is not finite in epoch 1, step 4 (rows 3). ", failure.Message, StringComparison.Ordinal);
        network.Fit(data.Subset([4, 5]), optimizer, options, cancellationToken: Cancellation);

        twin.Fit(data.Subset([0, 1, 2]), undisturbed, options, cancellationToken: Cancellation);
        twin.Fit(data.Subset([4, 5]), undisturbed, options, cancellationToken: Cancellation);
        Assert.Equal(twin.Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void Weights_that_are_no_numbers_to_begin_with_are_refused()
    {
        var network = SteepRoot.Start();
        network.Parameters[0] = float.NaN;

        Assert.Contains("Answer.Weights is NaN or infinite before epoch 1", Assert.Throws<InvalidOperationException>(
            () => network.Fit(SteepRoot.Data(6, zeroAt: 3), new Adam(), cancellationToken: Cancellation)).Message);
    }

    [Fact]
    public void A_weight_that_is_no_number_is_named_by_its_tensor() => Assert.All(HiddenNaN.Description.Parameters, parameter =>
        Assert.All([parameter.Offset, parameter.Offset + parameter.Length - 1], place =>
        {
            var network = new HiddenNaN();
            network.Parameters[place] = float.NegativeInfinity;

            Assert.StartsWith($"{parameter.Name} is NaN or infinite before epoch 1", Assert.Throws<InvalidOperationException>(
                () => network.Fit(new Dataset<float>(8, 1, new float[8], new float[1]), new Adam(), cancellationToken: Cancellation)).Message);
        }));

    [Fact]
    public void A_validation_loss_that_is_not_finite_names_its_rows()
    {
        var failure = Assert.Throws<TrainingDivergedException>(() => SteepRoot.Start().Fit(
            SteepRoot.Data(6, zeroAt: 3).Subset([0, 1, 2]),
            new Sgd(0.001),
            new() { Epochs = 2 },
            new Dataset<float>(1, 1, new float[] { 1, -1, 4 }, new float[3]).Subset([2, 1]),
            cancellationToken: Cancellation));

        Assert.Equal([1], failure.Rows);
        Assert.StartsWith("The validation loss is not finite in epoch 1, step 1 (of the validation data, row 1 by itself", failure.Message);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Under_early_stopping_the_best_epoch_is_kept_however_training_ends(bool cancels)
    {
        var data = LinearData.Make<float>(64, 1);
        using var source = new CancellationTokenSource();
        var model = LinearModel<float, ThreeToOne>.Create(1, 16);
        var (best, atEnd) = (Array.Empty<float>(), Array.Empty<float>());
        var optimizer = new Sgd(0.05);
        var options = new TrainingOptions
        {
            Epochs = 100,
            EarlyStopping = new(Patience: 50),
            OnEpoch = epoch =>
            {
                if (epoch.IsBest)
                    best = model.Parameters.ToArray();
                if (epoch.Result.Epoch != 5)
                    return;
                atEnd = model.Parameters.ToArray();

                // Away from the best weights, step by step, until the loss is infinite.
                optimizer.LearningRate = cancels ? 1.5 : 1e4;
            },
        };
        var progress = new Receiver(report =>
        {
            if (cancels && report is { Epoch: 8, Step: 1 })
                source.Cancel();
        });

        var failure = Assert.ThrowsAny<Exception>(() => model.Fit(data, optimizer, options, data, progress, source.Token));

        Assert.IsType(cancels ? typeof(OperationCanceledException) : typeof(TrainingDivergedException), failure);
        Assert.Equal(atEnd, best);
        Assert.Equal(best, model.Parameters.ToArray());
    }

    [Fact]
    public void A_target_that_is_none_is_named_by_its_row_of_the_dataset_before_anything_moves()
    {
        var data = Sentences(50);
        var targets = Enumerable.Range(0, 50).SelectMany(row => data.Target(row).ToArray()).ToArray();
        targets[4 * 37 + 2] = 5;
        var spoiled = new Dataset<float>(12, 4, Waves(50), targets).Subset([.. Enumerable.Range(10, 40)]);
        var network = new Speaker(seed: 1);
        var before = network.Parameters.ToArray();

        Assert.Contains("found 5 in row 37", Assert.Throws<ArgumentException>(
            () => network.Fit(spoiled, new Adam(), cancellationToken: Cancellation)).Message);
        Assert.Contains("found 5 in row 37", Assert.Throws<ArgumentException>(
            () => network.Fit(data, new Adam(), validation: spoiled, cancellationToken: Cancellation)).Message);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void A_sample_that_was_spoiled_after_the_dataset_was_made_is_named_before_anything_moves()
    {
        var samples = new float[30];
        var data = new Dataset<float>(3, 1, samples, new float[10]);
        samples[23] = float.NaN;
        var model = LinearModel<float, ThreeToOne>.Create(1, 16);
        var before = model.Parameters.ToArray();

        Assert.Contains("Element 2 of the sample in row 7 is NaN", Assert.Throws<NotFiniteNumberException>(
            () => model.Fit(data, new Sgd(), cancellationToken: Cancellation)).Message);
        Assert.Equal(before, model.Parameters.ToArray());
    }

    private static Dataset<float> Sentences(int rows) =>
        new(12, 4, Waves(rows), Sounds(rows).Select(sound => (float)sound).ToArray());

    private static float[] Remembered<TNetwork>(Optimizer optimizer, TNetwork network)
        where TNetwork : class, INetwork<TNetwork, float> =>
        [.. Enumerable.Range(0, optimizer.StateNames.Count).SelectMany(
            entry => Enumerable.Range(0, network.Gradients.Length).Select(i => optimizer.State<float>(entry, i)))];
}
