using System.Globalization;
using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToOne>;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>What a checkpoint says of its training, and that the training goes on by that.</summary>
public class CheckpointTextTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Within_an_epoch_it_says_how_far_that_has_come()
    {
        using var folder = new TemporaryFolder();
        new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) }.Run(endsAfter: 12);

        var texts = Texts(folder["step-00000012.safetensors"]);
        Assert.Equal(
            ["1", "3", "2", "10", "0.02", "12", "0", "12", "0", "30", "0.02"],
            new[] { "format", "epoch", "epoch.steps", "epoch.samples", "epoch.rate", "steps", "stopped", "optimizer.steps", "optimizer.first", "optimizer.total", "optimizer.rate" }
                .Select(name => texts["training." + name]));
        var (ofEpoch, time) = (Ticks("epoch.time"), Ticks("time"));
        Assert.InRange(ofEpoch, 1, time - 1);

        long Ticks(string name) => long.Parse(texts["training." + name], CultureInfo.InvariantCulture);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Between_epochs_it_says_nothing_of_the_next_one(bool savesByTime)
    {
        using var folder = new TemporaryFolder();
        new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) { Keep = 100, Every = savesByTime ? TimeSpan.Zero : null } }.Run(endsAfter: 12);

        var texts = Texts(folder["step-00000010.safetensors"]);
        Assert.Equal(
            ["3", "0", "0", "0", "10"],
            new[] { "epoch", "epoch.steps", "epoch.samples", "epoch.time", "steps" }.Select(name => texts["training." + name]));
    }

    [Fact]
    public void Before_an_epoch_is_complete_there_is_no_history()
    {
        using var folder = new TemporaryFolder();
        var course = new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) { Keep = 10 } };
        course.Run(endsAfter: 3);
        course.Run(endsAfter: 8);

        Assert.False(Has("step-00000003.safetensors"));
        Assert.True(Has("step-00000008.safetensors"));

        bool Has(string file)
        {
            using var reader = SafeTensorsReader.Open(folder[file]);
            return reader.Contains("training.history");
        }
    }

    [Fact]
    public void The_best_weights_say_their_epoch_and_loss()
    {
        using var folder = new TemporaryFolder();
        var outcome = new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) }.Run()!;

        var best = outcome.Result.BestEpoch;
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["epoch"] = best.ToString(CultureInfo.InvariantCulture),
                ["loss"] = outcome.Result.History[best - 1].ValidationLoss!.Value.ToString(CultureInfo.InvariantCulture),
            },
            Texts(folder["best.safetensors"]).Where(text => text.Key is "epoch" or "loss").ToDictionary());
    }

    [Fact]
    public void The_time_of_all_processes_counts()
    {
        using var folder = new TemporaryFolder();
        var course = new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) };
        course.Run(endsAfter: 12);
        Damaged.Change(folder["step-00000012.safetensors"], texts =>
        {
            texts["training.time"] = Text(TimeSpan.FromHours(2));
            texts["training.epoch.time"] = Text(TimeSpan.FromHours(1));
        });

        var result = course.Run()!.Result;

        Assert.InRange(result.Duration, TimeSpan.FromHours(2), TimeSpan.FromHours(2.5));
        Assert.InRange(result.History[2].Duration, TimeSpan.FromHours(1), TimeSpan.FromHours(1.5));
        Assert.InRange(result.History[3].Duration, TimeSpan.Zero, TimeSpan.FromHours(0.5));

        static string Text(TimeSpan time) => time.Ticks.ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Nine_rates_say_what_a_schedule_is_from_the_first_step_to_the_last()
    {
        using var folder = new TemporaryFolder();
        var (model, optimizer) = (Model.Create(1, 1), new Sgd(new Counting()));
        model.Fit(LinearData.Make<float>(10, 1), optimizer, new() { Epochs = 1, BatchSize = 1 }, cancellationToken: Cancellation);
        model.Fit(
            LinearData.Make<float>(17, 1), optimizer, new() { Epochs = 1, BatchSize = 1, Checkpoints = new(folder.Path) }, cancellationToken: Cancellation);

        var texts = Texts(folder["step-00000017.safetensors"]);
        Assert.Equal("0.011 0.013 0.015 0.017 0.019 0.021 0.023 0.025 0.027", texts["training.learning rates"]);
        Assert.Equal(("10", "27"), (texts["training.optimizer.first"], texts["training.optimizer.total"]));
        Assert.DoesNotContain("training.optimizer.rate", texts.Keys);
    }

    /// <summary>The steps over which a schedule is spread are those of the training that goes on, whatever the new optimizer has taken.</summary>
    [Fact]
    public void A_schedule_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 3, BatchSize = 10, Checkpoints = new(folder.Path) };
        var (data, optimizer, model) = (LinearData.Make<float>(50, 1), new Sgd(new CosineDecay(0.1)), Model.Create(1, 10));
        model.Fit(data, optimizer, options with { Checkpoints = null }, cancellationToken: Cancellation);
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => model.Fit(
            data, optimizer, options, null, new Receiver(report => Stop(report.Epoch == 2, source)), source.Token));

        var (other, another) = (new Sgd(new CosineDecay(0.1)), Model.Create(2, 10));
        another.Fit(data, other, options, cancellationToken: Cancellation);

        Assert.Equal((30, 30), (other.Steps, other.TotalSteps));

        static void Stop(bool now, CancellationTokenSource source)
        {
            if (now)
                source.Cancel();
        }
    }

    private static Dictionary<string, string> Texts(string path)
    {
        using var reader = SafeTensorsReader.Open(path);
        return new(reader.Metadata);
    }

    /// <summary>A thousandth in the first step, two in the second, and so on.</summary>
    private sealed record Counting : LearningRateSchedule
    {
        public override double At(long step, long totalSteps) => (step + 1) / 1000.0;
    }
}
