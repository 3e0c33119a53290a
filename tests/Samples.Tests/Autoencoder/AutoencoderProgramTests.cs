using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Samples.Tests.Autoencoder;

public sealed partial class AutoencoderProgramTests
{
    [Fact]
    public async Task Program_draws_digits_again_and_is_nearer_than_mean_and_principal_components()
    {
        var image = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        try
        {
            var run = await SampleRun.Of("Autoencoder", "--epochs", "1", "--image", image);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Matches("[░▒▓█]", run.Output);
            var found = Errors().Matches(run.Output).Select(match => match.Groups[1].Value);
            double[] errors = [.. found.Select(error => double.Parse(error, CultureInfo.InvariantCulture))];
            Assert.Equal(3, errors.Length);
            Assert.Equal(errors.OrderDescending(), errors);
            Assert.InRange(errors[^1] / errors[0], 0.1, 0.7);
            Assert.InRange(new FileInfo(image).Length, 1_000, 100_000);
        }
        finally
        {
            File.Delete(image);
        }
    }

    [GeneratedRegex(@"numbers +(0\.\d{5})")]
    private static partial Regex Errors();
}
