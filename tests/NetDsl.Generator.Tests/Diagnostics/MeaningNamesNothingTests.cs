using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.MeaningSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class MeaningNamesNothingTests
{
    [Theory]
    [InlineData("[Means([|\"Hiden\"|], 5, \"ClosedLoop\")]", "the layer 'Hiden', which 'DigitNetwork' has not; did you mean 'Hidden'?")]
    [InlineData("[Means([|\"Memory\"|], 5, \"ClosedLoop\")]", "the layer 'Memory', which 'DigitNetwork' has not")]
    [InlineData("[Means([|nameof(Error)|], 0, \"ClosedLoop\")]", "the layer 'Error', which is a loss and has no units")]
    [InlineData("[Means(nameof(Hidden), [|6|], \"ClosedLoop\")]", "the unit 6 of 'Hidden', which has the units 0 to 5")]
    [InlineData("[Means(nameof(Hidden), [|-1|], \"ClosedLoop\")]", "the unit -1 of 'Hidden', which has the units 0 to 5")]
    [InlineData("[Means(nameof(Grid), [|3|], \"ClosedLoop\")]", "the unit 3 of 'Grid', which has the units 0 to 2")]
    [InlineData("[Means(nameof(Hidden), 5, [|\"ClosedLop\"|])]", "the concept 'ClosedLop', and no method of this name is marked [Concept]; did you mean 'ClosedLoop'?")]
    [InlineData("[Means(nameof(Hidden), 5, [|nameof(ToString)|])]", "the concept 'ToString', a method that is not marked [Concept]")]
    public Task What_is_not_there(string claim, string message) =>
        Analysis.ReportsAsync(Descriptors.MeaningNamesNothing, Claiming(claim), $"The claim is about {message}");

    [Fact]
    public Task Of_a_class_that_is_no_network() => Analysis.ReportsAsync(
        Descriptors.MeaningNamesNothing,
        "using NetDsl.Lab; [[|Means(\"Hidden\", 5, \"ClosedLoop\")|]] public class Nothing { [Concept] static bool ClosedLoop(int digit) => digit == 0; }",
        "The claim is about units of 'Nothing', which is not marked [Network]");

    [Theory]
    [InlineData("[Means(nameof(Hidden), 5, nameof(ClosedLoop))]")]
    [InlineData("[Means(nameof(Hidden), 5, \"ClosedLoop\"), Means(\"Grid\", 2, nameof(ClosedLoop))]")]
    [InlineData("[Means(nameof(Hidden), 5, nameof(Concepts.Even))]")]
    [InlineData("[Means(")]
    [InlineData("[Means(null, 5, null)]")]
    [InlineData("[Means(nameof(Hidden), \"5\", nameof(ClosedLoop))]")]
    public async Task Of_all_else_nothing_is_said(string claim)
    {
        var found = await Analysis.RunAsync(TestCompilation.Create(
            [.. TestCompilation.Files(Claiming(claim)), ("Concepts.cs", "namespace Zoo; static class Concepts { [NetDsl.Lab.Concept] public static bool Even(int digit) => digit % 2 == 0; }")]));
        Assert.DoesNotContain(found, one => one.Id.StartsWith("NETDSL11", StringComparison.Ordinal));
    }
}
