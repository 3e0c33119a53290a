using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Statistics that are wrong on purpose are found to be wrong.</summary>
public sealed class StatisticsMutantTests(ITestOutputHelper output)
{
    private static readonly MutatedLab Lab = new(
        nameof(StatisticsChecks),
        [
            .. Directory.GetFiles(Repository.Path("src", "NetDsl.Lab", "Statistics"), "*.cs"),
            .. new[] { "Evidence.cs", "Verdict.cs", "VerdictRule.cs" }.Select(file => Repository.Path("src", "NetDsl.Lab", "Tricks", "Verdicts", file)),
            Repository.Path("src", "NetDsl.Lab", "Reporting", "Figure.cs"),
            Repository.Path("tests", "NetDsl.Lab.Tests", "Statistics", "StatisticsChecks.cs"),
        ]);

    [Fact]
    public void Each_mistake_is_found() => Lab.KillAll(StatisticsMutants.All, output);
}
