using Xunit;

namespace NetDsl.Samples.Tests.Xor;

public sealed class XorProgramTests
{
    [Fact]
    public async Task Program_answers_all_four_questions_and_explains_one()
    {
        var run = await SampleRun.Of("Xor");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"0 xor 0 = 0\.0", run.Output);
        Assert.Matches(@"0 xor 1 = 0\.9", run.Output);
        Assert.Matches(@"1 xor 0 = 0\.9", run.Output);
        Assert.Matches(@"1 xor 1 = 0\.0", run.Output);
        Assert.Contains("0 residuals above their bound ✓", run.Output);
    }

    [Fact]
    public async Task Program_writes_its_training_as_a_page_where_a_file_is_named()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("xor-").FullName, "training.html");

        var run = await SampleRun.Of("Xor", file);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("XorNetwork, explained", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
