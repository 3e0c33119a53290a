using NetDsl.Tests.Networks;
using NetDsl.Tests.Optimizers;
using Xunit;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>A training that goes on from a checkpoint computes the bits of one that was never interrupted.</summary>
public class ResumedTrainingTests
{
    private static readonly string[] Optimizers = [.. OptimizerCases.Names.Select(name => name.Data), "OneCycle", "own"];

    public static TheoryData<string, int, bool> Courses { get; } = new(
        from optimizer in Optimizers
        from threads in (int[])[1, 2, 3]
        select (optimizer, threads, optimizer.Length % 2 == 0));

    [Theory, MemberData(nameof(Courses))]
    public void Interrupted_anywhere_it_comes_to_the_same_bits(string optimizer, int threads, bool stops)
    {
        var course = new Course(optimizer, threads, stops);
        var undisturbed = course.Run()!;
        using var folder = new TemporaryFolder();
        course = course with { Checkpoints = new(folder.Path) };

        // 5 steps an epoch: within the first epoch, at the end of one, twice at the same step, and within later ones.
        foreach (var step in (long[])[0, 3, 5, 11, 11, 14, 15, 23])
        {
            if (step < undisturbed.Result.Steps)
                Assert.Null(course.Run(endsAfter: step));
        }

        var resumed = course.Run()!;
        resumed.AssertSameAs(undisturbed);
        course.Run()!.AssertSameAs(undisturbed);
    }

    [Theory, InlineData("OneCycle", 1, true), InlineData("Momentum", 2, false), InlineData("own", 3, true)]
    public void Ended_within_the_third_epoch_it_comes_to_the_same_bits(string optimizer, int threads, bool stops)
    {
        var course = new Course(optimizer, threads, stops);
        using var folder = new TemporaryFolder();
        var kept = course with { Checkpoints = new(folder.Path) };
        kept.Run(endsAfter: 13);

        kept.Run()!.AssertSameAs(course.Run()!);
    }

    /// <summary>Ended twice within the first epoch, early stopping has no best weights to give back.</summary>
    [Fact]
    public void Before_the_first_epoch_ends_there_is_no_best_one_in_a_checkpoint_either()
    {
        using var folder = new TemporaryFolder();
        var model = LinearModel<float, ThreeToOne>.Create(1, 5);
        End(model, 2);
        var last = LinearModel<float, ThreeToOne>.Create(2, 5);
        End(last, 3);

        Assert.DoesNotContain(0f, last.Parameters.ToArray());
        Assert.NotEqual(model.Parameters.ToArray(), last.Parameters.ToArray());

        void End(LinearModel<float, ThreeToOne> model, int step)
        {
            using var source = new CancellationTokenSource();
            Assert.Throws<OperationCanceledException>(() => model.Fit(
                LinearData.Make<float>(25, 1),
                new Sgd(0.01),
                new() { BatchSize = 5, EarlyStopping = new(Patience: 2), Checkpoints = new(folder.Path) },
                LinearData.Make<float>(10, 2),
                new Receiver(report =>
                {
                    if (report.Step == step)
                        source.Cancel();
                }),
                source.Token));
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Five_epochs_and_five_more_are_ten(int threads)
    {
        var ten = new Course("Adam", threads, Stops: false) { Epochs = 10 };
        using var folder = new TemporaryFolder();
        var kept = ten with { Checkpoints = new(folder.Path) };

        Assert.Equal(5, (kept with { Epochs = 5 }).Run()!.Result.History.Count);
        kept.Run()!.AssertSameAs(ten.Run()!);
    }

    [Fact]
    public void A_training_that_is_complete_returns_at_once()
    {
        using var folder = new TemporaryFolder();
        var epochs = 0;
        var course = new Course("Adam", 1, Stops: true) { Checkpoints = new(folder.Path), OnEpoch = _ => epochs++ };
        var first = course.Run()!;
        Assert.Equal(first.Result.History.Count, epochs);

        course.Run()!.AssertSameAs(first);
        Assert.Equal(first.Result.History.Count, epochs);
    }

    [Fact]
    public void A_training_that_was_stopped_stays_so()
    {
        using var folder = new TemporaryFolder();
        var course = new Course("Adam", 1, Stops: false)
        {
            Checkpoints = new(folder.Path),
            OnEpoch = epoch =>
            {
                if (epoch.Result.Epoch == 3)
                    epoch.Stop();
            },
        };
        var first = course.Run()!;
        Assert.True(first.Result.StoppedEarly);
        Assert.Equal(3, first.Result.History.Count);

        (course with { OnEpoch = null }).Run()!.AssertSameAs(first);
    }

    [Fact]
    public void A_rate_that_was_lowered_on_the_way_stays_low()
    {
        Outcome Run(string folder, long endsAfter)
        {
            var optimizer = new Sgd(0.1);
            var network = new Speaker(seed: 1);
            using var source = new CancellationTokenSource();
            var course = new Course("Sgd", 1, Stops: false);
            var options = new TrainingOptions
            {
                Epochs = 4,
                BatchSize = 10,
                Checkpoints = new(folder),
                OnEpoch = epoch =>
                {
                    if (epoch.Result.Epoch == 2)
                        optimizer.LearningRate = 0.001;
                },
            };
            var progress = new Receiver(_ =>
            {
                if (optimizer.Steps == endsAfter)
                    source.Cancel();
            });
            try
            {
                return new(network.Fit(course.Data, optimizer, options, progress: progress, cancellationToken: source.Token), network, optimizer);
            }
            catch (OperationCanceledException)
            {
                return Run(folder, long.MaxValue);
            }
        }

        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        Run(parts.Path, 25).AssertSameAs(Run(whole.Path, long.MaxValue));
    }

    [Fact]
    public void The_checkpoint_of_a_training_is_one_of_weights()
    {
        using var folder = new TemporaryFolder();
        var outcome = new Course("Adam", 2, Stops: false) { Checkpoints = new(folder.Path) }.Run()!;
        var network = new Speaker(seed: 9);

        Checkpoint.Load(network, folder["step-00000030.safetensors"]);

        Assert.Equal(outcome.Weights, network.Parameters.ToArray());
    }

    [Fact]
    public void The_last_checkpoints_and_the_best_weights_are_kept()
    {
        using var folder = new TemporaryFolder();
        var best = Array.Empty<float>();
        var course = new Course("OneCycle", 1, Stops: false) { Checkpoints = new(folder.Path) { Keep = 2, EveryEpochs = 2 } };
        var outcome = course.Run()!;

        Assert.Equal(["best.safetensors", "step-00000020.safetensors", "step-00000030.safetensors"], folder.Files);
        var network = new Speaker(seed: 9);
        var texts = Checkpoint.Load(network, folder["best.safetensors"]);
        Assert.Equal(outcome.Result.BestEpoch, int.Parse(texts["epoch"]));
        using var other = new TemporaryFolder();
        (course with
        {
            Checkpoints = new(other.Path) { KeepBest = false },
            Epochs = outcome.Result.BestEpoch,
            OnEpoch = null,
        }).Run(endsAfter: 5 * outcome.Result.BestEpoch);
        Assert.DoesNotContain("best.safetensors", other.Files);
    }

    [Fact]
    public void Time_saves_between_two_steps()
    {
        using var folder = new TemporaryFolder();
        new Course("Adam", 1, Stops: false)
        {
            Checkpoints = new(folder.Path) { Every = TimeSpan.Zero, EveryEpochs = 100, Keep = 100, KeepBest = false },
        }.Run();

        Assert.Equal(Enumerable.Range(1, 30).Select(step => $"step-{step:D8}.safetensors"), folder.Files);
    }

    [Fact]
    public void A_training_that_begins_anew_removes_the_one_before()
    {
        using var folder = new TemporaryFolder();
        var course = new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) };
        course.Run();
        File.WriteAllText(folder["notes.txt"], "mine");
        var shorter = (course with { Epochs = 2, Checkpoints = course.Checkpoints with { Resume = false } }).Run()!;

        Assert.Equal(2, shorter.Result.History.Count);
        Assert.Equal(
            ["best.safetensors", "notes.txt", "step-00000005.safetensors", "step-00000010.safetensors"], folder.Files);
    }

    [Fact]
    public void Files_that_are_saved_between_epochs_hold_one_moment_each()
    {
        using var folder = new TemporaryFolder();
        var network = new Speaker(seed: 1);
        var course = new Course("Adam", 1, Stops: false);
        var weights = new List<float[]>();
        network.Fit(course.Data, new Adam(0.01), new()
        {
            Epochs = 5,
            OnEpoch = epoch =>
            {
                Checkpoint.Save(network, folder[$"{epoch.Result.Epoch}"]);
                weights.Add(network.Parameters.ToArray());
            },
        }, cancellationToken: TestContext.Current.CancellationToken);

        for (var epoch = 1; epoch <= 5; epoch++)
        {
            var saved = new Speaker(seed: 2);
            Checkpoint.Load(saved, folder[$"{epoch}"]);
            Assert.Equal(weights[epoch - 1], saved.Parameters.ToArray());
        }

        Assert.Equal(5, weights.Select(one => one[0]).Distinct().Count());
    }
}
