using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class NumberOfTricksIsWrongTests
{
    [Fact]
    public Task None() => Analysis.ReportsAsync(
        Descriptors.NumberOfTricksIsWrong,
        Plain + "[Factorial(typeof(Plain))] public partial class [|Tricks|];",
        "The factorial design 'Tricks' has 0 tricks; expected 1 to 6, as each combination is a network that is compiled and trained, 64 at most: "
            + "make several designs, each of the tricks whose interactions are asked for");

    [Fact]
    public Task Seven()
    {
        var names = Enumerable.Range(0, 7).Select(i => $"T{i}").ToArray();
        return Analysis.ReportsAsync(
            Descriptors.NumberOfTricksIsWrong,
            Plain + string.Concat(names.Select(name => Trick(name, $"[Dropout(0.1, From = nameof(Hidden))] public partial Layer Of{name} {{ get; }}")))
                + $"[Factorial(typeof(Plain), {string.Join(", ", names.Select(name => $"typeof({name})"))})] public partial class [|Tricks|];",
            "The factorial design 'Tricks' has 7 tricks; expected 1 to 6…");
    }

    [Fact]
    public Task One_is_right() => Analysis.IsSilentAsync(Plain + Thin + Design("typeof(Thin)"));
}
