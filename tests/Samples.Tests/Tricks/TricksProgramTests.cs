using Xunit;

namespace NetDsl.Samples.Tests.Tricks;

public sealed class TricksProgramTests
{
    [Fact]
    public async Task Program_runs_all_experiments_and_goes_on_from_its_journal()
    {
        var journal = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
        try
        {
            var run = await SampleRun.Of("Tricks", "--quick", "--journal", journal);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            string[] tricks =
            [
                "tanh", "ReLU", "GELU", "one of one's own", "dropout", "batch normalisation", "label smoothing", "augmentation", "grouped convolutions",
                "recurrence", "4 times the text", "The effect against lag", "standardised", "4 times the data", "16 times the data", "64 times the data", "adversarial training", "hard samples",
            ];
            Assert.All(tricks, trick => Assert.Contains(trick, run.Output));

            // Two seeds cannot show anything, and the report knows.
            Assert.DoesNotContain("WORKS:", run.Output);
            var lines = await File.ReadAllLinesAsync(journal, TestContext.Current.CancellationToken);
            await SampleRun.Of("Tricks", "--quick", "--journal", journal);
            Assert.Equal(lines, await File.ReadAllLinesAsync(journal, TestContext.Current.CancellationToken));
        }
        finally
        {
            File.Delete(journal);
        }
    }
}
