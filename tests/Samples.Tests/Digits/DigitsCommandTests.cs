using NetDsl.Samples.CommandLine;
using NetDsl.Samples.Digits.CommandLine;
using Xunit;

namespace NetDsl.Samples.Tests.Digits;

public sealed class DigitsCommandTests
{
    private static readonly string Folder = AppContext.BaseDirectory;

    [Fact]
    public void Without_arguments_the_defaults_hold()
    {
        var parsed = DigitsCommand.Create((_, _) => { }).Parse([]);

        Assert.Empty(parsed.Errors);
        Assert.Equal(new DigitsOptions(), DigitsCommand.Read(parsed));
    }

    [Fact]
    public void Every_option_is_read()
    {
        var report = Path.Combine(Folder, "report.html");
        var parsed = DigitsCommand.Create((_, _) => { })
            .Parse(["--data", Folder, "--epochs", "3", "--seed", "-7", "--explain", "11", "--report", report]);

        Assert.Empty(parsed.Errors);
        var expected = new DigitsOptions { Data = Folder, Epochs = 3, Seed = -7, Explain = 11, Report = report };
        Assert.Equal(expected, DigitsCommand.Read(parsed));
    }

    [Theory]
    [InlineData("--epochs is at least 1; found 0.", "--epochs", "0")]
    [InlineData("--epochs takes a whole number; found 'many'.", "--epochs", "many")]
    [InlineData("--seed takes a whole number; found '99999999999'.", "--seed", "99999999999")]
    [InlineData("--explain is at least 0; found -1.", "--explain", "-1")]
    [InlineData("--data takes the folder of MNIST's four IDX files; there is no 'nowhere'.", "--data", "nowhere")]
    [InlineData("--report takes a file to write; '.' is a folder.", "--report", ".")]
    [InlineData("there is no folder", "--report", "nowhere/report.html")]
    [InlineData("Required argument missing", "--epochs")]
    [InlineData("Unrecognized command or argument '--epoch'", "--epoch")]
    public void An_error_says_what_was_expected_and_found(string message, params string[] arguments)
    {
        var parsed = DigitsCommand.Create((_, _) => Assert.Fail("It must not run.")).Parse(arguments);

        Assert.Contains(message, Assert.Single(parsed.Errors).Message);
    }

    [Fact]
    public async Task Only_what_a_user_can_mend_is_turned_into_a_message()
    {
        Assert.Equal((1, "Stopped."), await Invoke(new OperationCanceledException()));
        Assert.Equal((1, "no such image"), await Invoke(new UsageException("no such image")));
        Assert.Equal((1, "damaged"), await Invoke(new InvalidDataException("damaged")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Invoke(new InvalidOperationException()));
    }

    private static async Task<(int ExitCode, string Error)> Invoke(Exception exception)
    {
        await using var error = new StringWriter();
        var exitCode = await DigitsCommand.Create((_, _) => throw exception).Parse([]).InvokeAsync(
            new() { Error = error, EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
        return (exitCode, error.ToString().Trim());
    }
}
