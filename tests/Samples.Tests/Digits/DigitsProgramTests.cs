using Xunit;

namespace NetDsl.Samples.Tests.Digits;

public sealed class DigitsProgramTests
{
    [Fact]
    public async Task Program_trains_explains_writes_the_report_and_ends_with_the_measures()
    {
        var report = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        try
        {
            var run = await SampleRun.Of("Digits", "--epochs", "1", "--explain", "4999", "--report", report);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            var lines = run.Output.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
            Assert.Matches(@"^epoch 1/1  loss 0\.\d{4}  +[\d,]+ digits/s$", lines[1]);
            Assert.Contains(lines, line => line.StartsWith("Test image 4999 is a ", StringComparison.Ordinal));
            Assert.Contains("0 residuals above their bound ✓", run.Output);
            Assert.Matches(@"^test accuracy  9\d\.\d\d %$", lines[^2]);
            Assert.Equal("bytes allocated while training  0", lines[^1]);
            var html = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
            Assert.EndsWith("</html>", html.TrimEnd());
        }
        finally
        {
            File.Delete(report);
        }
    }

    [Theory]
    [InlineData("--explain is from 0 to 4999, as there are 5000 test images; found 5000.", "--explain", "5000")]
    [InlineData("--epochs is at least 1; found 0.", "--epochs", "0")]
    public async Task What_a_user_can_mend_is_said_on_standard_error(string message, params string[] arguments)
    {
        var run = await SampleRun.Of("Digits", arguments);

        Assert.Equal((1, message), (run.ExitCode, run.Error.Trim()));
    }
}
