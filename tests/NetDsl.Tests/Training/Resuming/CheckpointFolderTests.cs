using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToOne>;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>Which files a training writes, keeps and removes.</summary>
public class CheckpointFolderTests
{
    private static readonly Dataset<float> Data = LinearData.Make<float>(20, 1);

    [Fact]
    public void A_folder_that_cannot_be_made_says_why()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "");
        var path = Path.Combine(folder["file"], "inner");

        var failure = Assert.Throws<IOException>(() => Fit(new(path)));

        Assert.StartsWith($"{path} cannot be made a folder of checkpoints: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith($": {failure.InnerException!.Message}. Choose another one in Checkpoints.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_was_removed_before_the_first_checkpoint_is_made_again()
    {
        using var folder = new TemporaryFolder();

        Fit(new(folder["own"]), onStep: () =>
        {
            if (Directory.Exists(folder["own"]) && !Directory.EnumerateFiles(folder["own"]).Any())
                Directory.Delete(folder["own"]);
        });

        Assert.Equal(["best.safetensors", "step-00000004.safetensors", "step-00000008.safetensors"], Files(folder["own"]));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_training_that_begins_anew_removes_what_was_best(bool keepsBest)
    {
        using var folder = new TemporaryFolder();
        Fit(new(folder.Path), epochs: 3);

        Fit(new(folder.Path) { Resume = false, KeepBest = keepsBest });

        string[] steps = ["step-00000004.safetensors", "step-00000008.safetensors"];
        Assert.Equal(keepsBest ? ["best.safetensors", .. steps] : steps, folder.Files);
    }

    [Fact]
    public void A_training_that_goes_on_removes_nothing_but_what_is_too_old()
    {
        using var folder = new TemporaryFolder();
        Fit(new(folder.Path) { Keep = 3 });

        Fit(new(folder.Path) { Keep = 3 }, epochs: 4);

        Assert.Equal(
            ["best.safetensors", "step-00000008.safetensors", "step-00000012.safetensors", "step-00000016.safetensors"], folder.Files);
    }

    [Fact]
    public void What_is_called_otherwise_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        string[] mine = ["step-mine.safetensors", "step--4.safetensors", "step-1.5.safetensors", "step-00000099.txt"];
        Array.ForEach(mine, name => File.WriteAllText(folder[name], "mine"));

        Fit(new(folder.Path) { Keep = 1, KeepBest = false });
        Fit(new(folder.Path) { Keep = 1, KeepBest = false, Resume = false }, epochs: 1);

        Assert.Equal([.. mine.Append("step-00000004.safetensors").Order(StringComparer.Ordinal)], folder.Files);
    }

    [Fact]
    public void A_training_that_is_cancelled_before_its_first_step_is_saved_as_it_begins()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsAny<OperationCanceledException>(() => Fit(new(folder.Path), cancelled: new(canceled: true)));
        Assert.Equal(["step-00000000.safetensors"], folder.Files);

        Fit(new(folder.Path) { Keep = 2 });

        Assert.Equal(["best.safetensors", "step-00000004.safetensors", "step-00000008.safetensors"], folder.Files);
    }

    [Fact]
    public void What_is_complete_is_saved_whenever_that_is_and_not_again()
    {
        using var folder = new TemporaryFolder();
        Fit(new(folder.Path) { EveryEpochs = 2 }, epochs: 3);
        Assert.Equal(["best.safetensors", "step-00000008.safetensors", "step-00000012.safetensors"], folder.Files);
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder["step-00000012.safetensors"], longAgo);

        Fit(new(folder.Path) { EveryEpochs = 2 }, epochs: 3);

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(folder["step-00000012.safetensors"]));
    }

    [Fact]
    public void Between_two_steps_nothing_is_saved_that_is_no_number()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<TrainingDivergedException>(() => Fit(new(folder.Path) { Every = TimeSpan.Zero }, optimizer: new NotingOptimizer(0.01, spoiledStep: 3)));

        Assert.Equal(["step-00000001.safetensors", "step-00000002.safetensors"], folder.Files);
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Trains, four steps an epoch.</summary>
    private static void Fit(
        TrainingCheckpoints checkpoints, int epochs = 2, Optimizer? optimizer = null, Action? onStep = null, CancellationToken? cancelled = null) =>
        Model.Create(1, 5).Fit(
            Data,
            optimizer ?? new Sgd(0.01),
            new() { Epochs = epochs, BatchSize = 5, Checkpoints = checkpoints },
            progress: onStep is null ? null : new Receiver(_ => onStep()),
            cancellationToken: cancelled ?? TestContext.Current.CancellationToken);
}
