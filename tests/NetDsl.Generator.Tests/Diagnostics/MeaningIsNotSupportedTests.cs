using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.MeaningSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class MeaningIsNotSupportedTests
{
    [Theory]
    [InlineData("NOT SHOWN")]
    [InlineData("REFUTED")]
    public Task The_verdict_is_another_one(string verdict) => ReportsAsync("", Measured(verdict), $"the verdict is {verdict}");

    [Fact]
    public Task The_measure_is_lower() =>
        ReportsAsync(", AtLeast = 0.85", Measured(), "F1 is 0.8312, and the claim asks for 0.85 at least");

    [Theory]
    [InlineData("")]
    [InlineData(", AtLeast = 0.8312")]
    public Task A_claim_that_holds(string least) => Analysis.IsSilentAsync(Claiming($"[Means(nameof(Hidden), 5, nameof(ClosedLoop){least})]") + Measured());

    private static Task ReportsAsync(string least, string file, string finding) => Analysis.ReportsAsync(
        Descriptors.MeaningIsNotSupported,
        Claiming($"[[|Means(nameof(Hidden), 5, nameof(ClosedLoop){least})|]]") + file,
        $"That Hidden[5] means 'ClosedLoop' is not what was measured: in netdsl-meaning.json {finding}; measure again, or take the claim back");
}
