using NetDsl.Tests.Networks;
using Xunit;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>A training goes on from a checkpoint of its own, or says what is wrong before anything moves.</summary>
public class RefusedCheckpointTests
{
    [Theory]
    [InlineData("Momentum", 1, false, 23, "type of the optimizer: saved with 'NetDsl.Adam', now 'NetDsl.Momentum'")]
    [InlineData("Adam with decay", 1, false, 23, "optimizer: saved with 'η = 1, ")]
    [InlineData("OneCycle", 1, false, 23, "learning rates: saved with '0.02 0.02 ")]
    [InlineData("Adam", 2, false, 23, "Threads: saved with '1', now '2'")]
    [InlineData("Adam", 1, true, 23, "EarlyStopping: saved with 'none', now 'patience 2, improvement 0'")]
    [InlineData("Adam", 1, false, 22, "data: saved with '23 rows of 12 and 4 values, content ")]
    public void Another_training_is_refused_and_what_differs_is_named(string optimizer, int threads, bool stops, int rows, string difference)
    {
        using var folder = new TemporaryFolder();
        var course = new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) };
        course.Run(endsAfter: 12);

        var message = Assert.Throws<InvalidOperationException>(
            () => (course with { Optimizer = optimizer, Threads = threads, Stops = stops, Rows = rows }).Run()).Message;
        Assert.Contains("step-00000012.safetensors was saved by another training:", message);
        Assert.Contains(difference, message);
        Assert.Contains("Resume = false", message);
    }

    [Fact]
    public void Other_settings_are_let_through_where_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var course = new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) };
        course.Run(endsAfter: 12);
        var other = course with { Optimizer = "Adam with decay", Stops = true };
        Assert.Contains("AllowOtherSettings", Assert.Throws<InvalidOperationException>(() => other.Run()).Message);

        var outcome = (other with { Checkpoints = new(folder.Path) { AllowOtherSettings = true } }).Run()!;

        Assert.Equal(0.02, outcome.Result.History[^1].LearningRate);
        Assert.InRange(outcome.Result.History.Count, 3, 6);
    }

    [Fact]
    public void A_damaged_checkpoint_is_named_and_nothing_moves()
    {
        using var folder = new TemporaryFolder();
        var course = new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) };
        course.Run(endsAfter: 12);
        var path = folder["step-00000012.safetensors"];
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^8]);

        var message = Assert.Throws<InvalidDataException>(() => course.Run()).Message;
        Assert.Contains(path, message);
        Assert.EndsWith(". Without this file the training goes on from the checkpoint before it.", message);

        File.Delete(path);
        course.Run()!.AssertSameAs((course with { Checkpoints = null }).Run()!);
    }

    [Fact]
    public void Plain_weights_are_no_training_to_go_on_with()
    {
        using var folder = new TemporaryFolder();
        Checkpoint.Save(new Speaker(seed: 1), folder["step-00000001.safetensors"]);

        var message = Assert.Throws<InvalidDataException>(
            () => new Course("Adam", 1, Stops: false) { Checkpoints = new(folder.Path) }.Run()).Message;
        Assert.Contains("a training to go on with", message);
        Assert.EndsWith(". Without this file the training begins anew.", message);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_named_before_the_first_step()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["judge"], "");

        var course = new Course("Adam", 1, Stops: false) { Checkpoints = new(folder["judge"]), OnStep = () => Assert.Fail("A step was taken.") };
        var failure = Assert.Throws<IOException>(() => course.Run());
        Assert.Equal($"{folder["judge"]} cannot be made a folder of checkpoints: it is a file. Choose another one in Checkpoints.", failure.Message);
        Assert.Empty(File.ReadAllText(folder["judge"]));
    }
}
