using NetDsl.Samples.Terminal;
using Spectre.Console;
using Xunit;

namespace NetDsl.Samples.Tests.Terminal;

public sealed class TrainingViewTests
{
    [Fact]
    public void Output_that_is_no_terminal_gets_a_line_an_epoch()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });

        var result = TrainingView.Show(console, new Pace("digits"), progress =>
        {
            for (var epoch = 1; epoch <= 2; epoch++)
            {
                for (var step = 1; step <= 3; step++)
                    progress.Report(new(epoch, 2, step, 3, 0.5 / epoch, 0.001, null, 12_345));
            }

            return new([], 2, false, 6, TimeSpan.Zero, 0);
        });

        Assert.Equal(6, result.Steps);
        Assert.Equal(
            ["epoch 1/2  loss 0.5000   12,345 digits/s", "epoch 2/2  loss 0.2500   12,345 digits/s", ""],
            output.ToString().Split(Environment.NewLine));
    }
}
