using System.Diagnostics.Metrics;
using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToOne>;

namespace NetDsl.Tests.Training;

public class TrainingProgressTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_step_is_reported()
    {
        var reports = new List<TrainingProgress>();
        var data = LinearData.Make<float>(25, 1);
        var result = Model.Create(1, 10).Fit(data, new Sgd(new StepDecay(0.1, 3)),
            new() { Epochs = 2, BatchSize = 10 }, data, new Receiver(reports.Add), Cancellation);

        Assert.Equal([(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)], reports.Select(r => (r.Epoch, r.Step)));
        Assert.All(reports, r => Assert.Equal((2, 3), (r.Epochs, r.StepsPerEpoch)));
        Assert.Equal([0.1, 0.1, 0.1, 0.01, 0.01, 0.01], reports.Select(r => Math.Round(r.LearningRate, 12)));
        Assert.Equal([null, null], reports.Take(2).Select(r => r.ValidationLoss));
        Assert.All(reports[2..5], r => Assert.Equal(result.History[0].ValidationLoss, r.ValidationLoss));
        Assert.Equal(result.History[1].ValidationLoss, reports[5].ValidationLoss);
        Assert.Equal(result.History.Select(epoch => epoch.Loss), [reports[2].Loss, reports[5].Loss]);
        Assert.All(reports, r => Assert.True(r.SamplesPerSecond > 0 && double.IsFinite(r.SamplesPerSecond)));
    }

    [Fact]
    public void The_speed_at_the_end_of_an_epoch_is_that_of_its_steps()
    {
        var reports = new List<TrainingProgress>();
        var result = Model.Create(1, 10).Fit(
            LinearData.Make<float>(25, 1), new Sgd(), new() { Epochs = 2, BatchSize = 10 }, null, new Receiver(reports.Add), Cancellation);

        Assert.Equal(
            result.History.Select(epoch => 25 / epoch.Duration.TotalSeconds),
            reports.Where(report => report.Step == 3).Select(report => report.SamplesPerSecond));
    }

    [Fact]
    public void A_long_interval_reports_the_ends_of_the_epochs()
    {
        var reports = new List<TrainingProgress>();
        Model.Create(1, 10).Fit(LinearData.Make<float>(25, 1), new Sgd(),
            new() { Epochs = 3, BatchSize = 10, ReportInterval = TimeSpan.MaxValue },
            null, new Receiver(reports.Add), Cancellation);

        Assert.Equal([(1, 3), (2, 3), (3, 3)], reports.Select(r => (r.Epoch, r.Step)));
    }

    [Theory, InlineData(1), InlineData(2)]
    public void A_thousand_steps_allocate_nothing(int threads)
    {
        long first = 0, last = 0, count = 0;
        var progress = new Receiver(_ =>
        {
            count++;
            if (count == 2)
                first = GC.GetAllocatedBytesForCurrentThread();
            last = GC.GetAllocatedBytesForCurrentThread();
        });
        var options = new TrainingOptions
        {
            Epochs = 1,
            BatchSize = 10,
            Threads = threads,
            Clipping = GradientClipping.ByNorm(1),
        };
        var result = Model.Create(1, 10).Fit(
            LinearData.Make<float>(10_020, 1), new Adam(new OneCycle(0.01)), options, null, progress, Cancellation);

        Assert.Equal(1002, result.Steps);
        Assert.Equal(0, result.AllocatedBytes);
        Assert.Equal(0, last - first);
    }

    [Fact]
    public void What_a_step_allocates_is_told()
    {
        var model = Model.Create(1, 10);
        model.OnBackpropagate = () => GC.KeepAlive(new byte[1000]);
        var result = model.Fit(LinearData.Make<float>(40, 1), new Sgd(),
            new() { Epochs = 1, BatchSize = 10, Threads = 2 }, cancellationToken: Cancellation);

        Assert.InRange(result.AllocatedBytes, 3 * 2 * 1000, 3 * 2 * 1100);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void What_one_of_several_threads_allocates_is_told(bool isOfAnother)
    {
        var model = Model.Create(1, 10);
        model.OnBackpropagate = () =>
        {
            if (Thread.CurrentThread.Name is "NetDsl training 1" == isOfAnother)
                GC.KeepAlive(new byte[1000]);
        };
        var result = model.Fit(LinearData.Make<float>(40, 1), new Sgd(),
            new() { Epochs = 1, BatchSize = 10, Threads = 2 }, cancellationToken: Cancellation);

        Assert.InRange(result.AllocatedBytes, 3 * 1000, 3 * 1100);
    }

    [Fact]
    public void Steps_samples_and_losses_are_told_by_a_meter()
    {
        var (counts, losses, instruments) = (new Dictionary<string, long>(), new List<double>(), new List<Instrument>());
        var thread = Environment.CurrentManagedThreadId;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name != "NetDsl")
                    return;
                instruments.Add(instrument);
                self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
                counts[instrument.Name] = counts.GetValueOrDefault(instrument.Name) + value;
        });
        listener.SetMeasurementEventCallback<double>((_, value, _, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
                losses.Add(value);
        });
        listener.Start();
        var result = Model.Create(1, 10).Fit(LinearData.Make<float>(25, 1), new Sgd(),
            new() { Epochs = 2, BatchSize = 10 }, cancellationToken: Cancellation);

        Assert.Equal(new() { ["netdsl.training.steps"] = 6, ["netdsl.training.samples"] = 50 }, counts);
        Assert.Equal(
            result.History.Select(epoch => Math.Round(epoch.Loss, 6)),
            losses.Chunk(3).Select(epoch => Math.Round((10 * epoch[0] + 10 * epoch[1] + 5 * epoch[2]) / 25, 6)));
        Assert.Equal(
            [
                ("netdsl.training.loss", null, "The mean loss of each step."),
                ("netdsl.training.samples", "{sample}", "Samples that trainings have learned from."),
                ("netdsl.training.steps", "{step}", "Steps taken by all trainings."),
            ],
            instruments.OrderBy(instrument => instrument.Name).Select(instrument => (instrument.Name, instrument.Unit, instrument.Description)));
    }
}
