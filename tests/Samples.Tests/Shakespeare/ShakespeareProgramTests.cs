using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Samples.Tests.Shakespeare;

public sealed partial class ShakespeareProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("gru")]
    [InlineData("transformer")]
    public async Task Program_learns_writes_and_measures_the_same_from_the_same_seed(string model)
    {
        var first = await Run(model);
        var again = await Run(model);

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(2, Regex.Count(first.Output, @"^  “.*”", RegexOptions.Multiline));
        Assert.Matches(@"counts of four +\d\.\d{3}", first.Output);
        Assert.Matches(@"The network needs \d\.\d{3} bits (more|less) than the best count\.", first.Output);
        Assert.Equal(Speed().Replace(first.Output, ""), Speed().Replace(again.Output, ""));
    }

    [Fact]
    public async Task Saved_weights_write_without_training()
    {
        var file = Path.Combine(_folder.FullName, "weights.safetensors");
        var saved = await Run("gru", "--save", file);
        var loaded = await Run("gru", "--load", file);

        Assert.Contains($"The weights are in {file}.", saved.Output);
        Assert.DoesNotContain("epoch", loaded.Output);
        var bits = saved.Output.IndexOf("bits per character of", StringComparison.Ordinal);
        Assert.EndsWith(saved.Output[bits..], loaded.Output);
    }

    [Fact]
    public async Task A_character_is_explained_by_those_before_it_and_on_a_page()
    {
        var page = Path.Combine(_folder.FullName, "page.html");

        var run = await Run("gru", "--explain", "this and thi", "--report", page);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var words = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches(@"Why ‘.’\? The network gives it \d+\.\d % after what it has read; ", words);
        Assert.Contains(" this␣and␣thi By DeepLIFT, rescale rule, the strongest: ‘", words);
        Assert.Matches(@"All together (\S+) of \1; residual \S+, where rounding explains \S+ ✓", words);
        Assert.Contains($"Every number of it is on the page {page}.", words);
        Assert.Contains(" at step 11 of a stream.", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no 'q' in the text that the network has learned from.", "--explain", "quick")]
    public async Task A_character_that_was_never_read_cannot_be_explained(string message, params string[] arguments)
    {
        var run = await Run("gru", arguments);

        Assert.Equal((1, message), (run.ExitCode, run.Error.Trim()));
    }

    [Theory]
    [InlineData("--model takes gru or transformer; found 'lstm'.", "--model", "lstm")]
    [InlineData("--temperature is above 0; found 0.", "--temperature", "0")]
    [InlineData("--threads is at least 1; found 0.", "--threads", "0")]
    [InlineData("--load takes a file; there is no 'nowhere'.", "--load", "nowhere")]
    public async Task What_a_user_can_mend_is_said_on_standard_error(string message, params string[] arguments)
    {
        var run = await SampleRun.Of("Shakespeare", arguments);

        Assert.Equal((1, message), (run.ExitCode, run.Error.Trim()));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<SampleRun> Run(string model, params string[] arguments)
    {
        var text = Path.Combine(_folder.FullName, "text.txt");
        File.WriteAllText(text, string.Concat(Enumerable.Repeat("so long lives this, and this gives life to thee\n", 60)));
        return SampleRun.Of(
            "Shakespeare", ["--data", text, "--model", model, "--epochs", "2", "--write", "40", .. arguments]);
    }

    [GeneratedRegex(@" +[\d,]+ characters/s")]
    private static partial Regex Speed();
}
