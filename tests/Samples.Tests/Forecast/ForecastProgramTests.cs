using Xunit;

namespace NetDsl.Samples.Tests.Forecast;

public sealed class ForecastProgramTests
{
    [Fact]
    public async Task Program_forecasts_both_series_and_says_by_how_much_it_is_better()
    {
        var run = await SampleRun.Of("Forecast", "--networks", "2");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Contains("Forecast: the next day's temperature in °C; 3,650 numbers, invented from seed 1", lines);
        Assert.Contains(lines, line => line.StartsWith("same month last year ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("network, seed 2 ", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.StartsWith("skill  ", StringComparison.Ordinal)));
        Assert.DoesNotContain("skill  -", run.Output);
    }

    [Theory]
    [InlineData("there is no 'nowhere'", "--data", "nowhere")]
    [InlineData("--networks is at least 1; found 0.", "--networks", "0")]
    [InlineData("Could not find file", "--data", ".")]
    public async Task What_a_user_can_mend_is_said_on_standard_error(string message, params string[] arguments)
    {
        var run = await SampleRun.Of("Forecast", arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Error);
    }
}
