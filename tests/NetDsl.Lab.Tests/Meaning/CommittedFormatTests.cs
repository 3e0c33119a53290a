using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>What <c>format.md</c> says of the committed file is what is written and read.</summary>
public sealed partial class CommittedFormatTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Repository.Path("src", "NetDsl.Lab", "Meaning", "Committed", "format.md"));

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");

    [Fact]
    public void The_example_is_read_and_written_as_it_stands_there()
    {
        File.WriteAllText(_file, Example());
        var read = MeaningFile.Read(_file);
        Assert.Equal(new MeasuredClaim("Digits.DigitNetwork", "Hidden", 17, "ClosedLoop", "SHOWN", "F1", 0.8312, "9f0c27b1d35e6a48"), Assert.Single(read.Claims));
        read.Write(_file);
        Assert.Equal(Example(), File.ReadAllText(_file));
    }

    [Fact]
    public void A_report_is_written_with_the_members_that_are_documented_and_no_others()
    {
        MeaningFile.Of(Report()).Write(_file);
        using var file = JsonDocument.Parse(File.ReadAllText(_file));
        string[] ofFile = [.. file.RootElement.EnumerateObject().Select(member => member.Name)];
        Assert.Equal(["format", "claims"], ofFile);
        var claims = file.RootElement.GetProperty("claims").EnumerateArray().ToList();
        Assert.Equal(2, claims.Count);
        Assert.All(claims, claim => Assert.Equal(
            Documented().Order(), ofFile.Concat(claim.EnumerateObject().Select(member => member.Name)).Order()));
        Assert.All(claims, claim => Assert.Matches("^[0-9a-f]{16}$", claim.GetProperty("weights").GetString()));
        Assert.All(claims, claim => Assert.Contains($"`{claim.GetProperty("verdict").GetString()}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Claims_are_sorted_and_each_is_there_once()
    {
        var report = Report();
        Assert.Equal(MeaningFile.Of(report).Claims, MeaningFile.Of(report, report).Claims);
        var claims = MeaningFile.Of(report).Claims;
        Assert.Equal(claims.OrderBy(claim => claim.Unit).ThenBy(claim => claim.Concept, StringComparer.Ordinal), claims);
    }

    [Fact]
    public void What_a_reader_does_not_know_it_leaves_out()
    {
        File.WriteAllText(_file, Example().Replace("\"unit\": 17,", "\"unit\": 17, \"mood\": [1, {}],", StringComparison.Ordinal));
        Assert.Equal(17, Assert.Single(MeaningFile.Read(_file).Claims).Unit);
    }

    public void Dispose() => File.Delete(_file);

    private static MeaningReport Report() => MeaningStudy.Of(GroupsOfFive.Make())
        .Units(UnitGroup.Of("Hidden"))
        .Concepts(Concept.Of("first", (bits, _) => GroupsOfFive.First(bits)), Concept.Of("last", (bits, _) => GroupsOfFive.Last(bits)))
        .Run(Planted.TruthTable(5), new() { Threshold = 0, Searches = 20, Untrained = 0 }, cancellation: TestContext.Current.CancellationToken);

    private static string Example() => Fence().Match(Page).Groups["example"].Value;

    private static IEnumerable<string> Documented() => Row().Matches(Page).Select(row => row.Groups["member"].Value);

    [GeneratedRegex("```json\n(?<example>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\| `(?<member>\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
