using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Measurements of meaning that are wrong on purpose are found to be wrong.</summary>
public sealed class MeaningMutantTests(ITestOutputHelper output)
{
    // What is written by a generator of its own is not measured here.
    private static readonly string[] LeftOut = ["MeaningFile.cs", "MeaningJson.cs"];

    private static readonly MutatedLab Lab = new(
        nameof(MeaningChecks),
        [
            .. new[] { "Meaning", "Statistics", "Reporting", "Running", "Training", "Tricks" }
                .SelectMany(folder => Directory.GetFiles(Repository.Path("src", "NetDsl.Lab", folder), "*.cs", SearchOption.AllDirectories))
                .Where(file => !LeftOut.Contains(Path.GetFileName(file))),
            .. new[] { "MeaningChecks.cs", "MeaningRuleCases.cs", "TableNetwork.cs" }.Select(file => Repository.Path("tests", "NetDsl.Lab.Tests", "Meaning", "Mutants", file)),
        ]);

    public static TheoryData<string> Checks => [.. MeaningChecks.All.Keys];

    [Theory]
    [MemberData(nameof(Checks))]
    public void What_is_right_passes(string check) => Assert.True(MeaningChecks.All[check]());

    [Fact]
    public void Each_mistake_is_found() => Lab.KillAll(MeaningMutants.All, output);
}
