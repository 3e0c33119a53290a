using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.MeaningSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class MeaningIsNotMeasuredTests
{
    private const string Claim = "[[|Means(nameof(Hidden), 5, nameof(ClosedLoop))|]]";

    [Fact]
    public Task The_file_is_of_another_unit() => ReportsAsync(Measured(unit: 4), "says nothing of it");

    [Fact]
    public Task The_file_is_of_another_format() =>
        ReportsAsync(Measured(format: "netdsl-meaning/2"), "is of the format 'netdsl-meaning/2', and this compiler knows netdsl-meaning/1");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ \"format\": ")]
    [InlineData("<claims/>")]
    public Task The_file_is_broken(string text) => ReportsAsync($"// File: netdsl-meaning.json\n{text}", "is not JSON");

    [Theory]
    [InlineData("[]", "is of the format '', and this compiler knows netdsl-meaning/1")]
    [InlineData("{ \"format\": \"netdsl-meaning/1\" }", "says nothing of it")]
    [InlineData("{ \"format\": \"netdsl-meaning/1\", \"claims\": [1, null, {}, { \"unit\": \"five\" }] }", "says nothing of it")]
    public Task The_file_is_another_one(string text, string fault) => ReportsAsync($"// File: netdsl-meaning.json\n{text}", fault);

    [Fact]
    public Task Without_a_file_nothing_is_said() => Analysis.IsSilentAsync(Claiming("[Means(nameof(Hidden), 5, nameof(ClosedLoop))]"));

    private static Task ReportsAsync(string file, string fault) => Analysis.ReportsAsync(
        Descriptors.MeaningIsNotMeasured,
        Claiming(Claim) + file,
        $"That Hidden[5] means 'ClosedLoop' is claimed of 'Zoo.DigitNetwork', and netdsl-meaning.json {fault}: measure the claim and commit the file");
}
