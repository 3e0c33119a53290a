using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PredictionComesSecondTests
{
    [Theory]
    [InlineData("target", "prediction")]
    [InlineData("t", "p")]
    [InlineData("label", "y")]
    public Task The_target_comes_first(string first, string second) => Analysis.ReportsAsync(
        Descriptors.PredictionComesSecond,
        $"public static class Formulas {{ [Loss] static float Own(float [|{first}|], float {second}) => ({second} - {first}) * ({second} - {first}); }}",
        $"'Own' takes '{first}' first and '{second}' second, but a loss is given the prediction first and the target second: change the order of its parameters");

    [Theory]
    [InlineData("prediction", "target")]
    [InlineData("y", "t")]
    [InlineData("a", "b")]
    [InlineData("t", "u")]
    public Task Other_names_say_nothing(string first, string second) => Analysis.IsSilentAsync(
        $"public static class Formulas {{ [Loss] static float Own(float {first}, float {second}) => ({second} - {first}) * ({second} - {first}); }}");
}
