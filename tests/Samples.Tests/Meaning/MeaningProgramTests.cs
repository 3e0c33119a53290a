using System.Reflection;
using NetDsl.Lab;
using NetDsl.Samples.Meanings.Digits;
using Xunit;

namespace NetDsl.Samples.Tests.Meaning;

public sealed class MeaningProgramTests : IDisposable
{
    private readonly string _page = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");

    [Fact]
    public async Task Program_judges_units_of_a_digit_network()
    {
        var run = await SampleRun.Of("Meaning", "--quick", "--epochs", "1", "--report", _page);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("84 units against 12 concepts, 1008 pairs", run.Sentences, StringComparison.Ordinal);
        Assert.StartsWith("--quick only sees that all of it runs, and shows nothing", run.Sentences, StringComparison.Ordinal);
        Assert.Contains("What the units of ClaimedDigits stand for", run.Output, StringComparison.Ordinal);
        Assert.Contains(": 0 SHOWN", run.Output, StringComparison.Ordinal);
        string[] cards = [.. run.Output.Split('\n').Where(line => line.StartsWith("Hidden[", StringComparison.Ordinal))];
        Assert.Equal(6, cards.Length); // Of each claim that is made in code the card, and its pictures.
        Assert.All(cards, card => Assert.Contains("closed loop|loop below|bar above".Split('|'), concept => card.Contains($" means {concept}: ", StringComparison.Ordinal)));
        var page = await File.ReadAllTextAsync(_page, TestContext.Current.CancellationToken);
        foreach (var said in new[] { "--quick only sees that all of it runs", "of 400 others", "means zero: ", "edited cross" })
            Assert.Contains(said, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_judges_units_of_a_character_transformer()
    {
        var run = await SampleRun.Of("Meaning", "--quick", "--epochs", "1", "--text", "--controls", "--cards", "--report", _page);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("1284 units against 10 concepts", run.Sentences, StringComparison.Ordinal);
        Assert.Contains("The best unit of other seeds has F1", run.Sentences, StringComparison.Ordinal);
        Assert.Equal(10, run.Output.Split('\n').Count(line => line.Contains(" means ", StringComparison.Ordinal)));
        Assert.Contains("1 trained on permuted labels", run.Sentences, StringComparison.Ordinal);
        Assert.Contains("vowel next", await File.ReadAllTextAsync(_page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_measured_of_the_claims_is_written_as_the_compiler_reads_it()
    {
        var run = await SampleRun.Of("Meaning", "--quick", "--epochs", "1", "--measured", _page);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var claims = MeaningFile.Read(_page).Claims;
        Assert.All(MeaningFile.Read(Repository.Path("samples", "Meaning", MeaningFile.Name)).Claims.Where(claim => claim.Verdict == "SHOWN"), committed =>
            Assert.Equal("NetDsl.Samples.Meanings.Digits.ClaimedDigits", committed.Network));
        Assert.All(
            typeof(ClaimedDigits).GetCustomAttributes<MeansAttribute>(),
            claimed => Assert.Contains(claims, claim => (claim.Layer, claim.Unit, claim.Concept) == (claimed.Layer, claimed.Unit, claimed.Concept)));
    }

    [Fact]
    public async Task A_text_that_is_missing_or_too_short_is_said()
    {
        Assert.Contains("--text takes a file; there is no 'nowhere.txt'", (await SampleRun.Of("Meaning", "--text", "nowhere.txt")).Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(_page, "too short", TestContext.Current.CancellationToken);
        var run = await SampleRun.Of("Meaning", "--text", _page);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("A text has more than 650 characters", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_page);
}
