using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class FormulaCannotTrainTests
{
    [Theory]
    [InlineData("[Activation] static float [|Own|](float x) => 3;", "Formula 'Own' does not depend on 'x', so that every unit has one value and nothing below it is trained")]
    [InlineData("[Activation] static float [|Own|](float x) => x > 0 ? 1 : 0;", "Formula 'Own' has the slope 0 by 'x' everywhere, as a step has, so that nothing below it is trained")]
    [InlineData("[Activation] static float [|Own|](float x) => x > 1 ? 2 : x > 0 ? 1 : 0;", "Formula 'Own' has the slope 0 by 'x' everywhere, as a step has, so that nothing below it is trained")]
    [InlineData("[Activation] static float [|Own|](float x, [Parameter(1f)] float a) => x * x;", "Formula 'Own' does not use its parameter 'a', which would be learned")]
    [InlineData("[Activation] static float [|Own|](float x) => x > 9 ? float.PositiveInfinity : x;", "Formula 'Own' holds a constant that is not finite, which makes losses and gradients NaN")]
    [InlineData("[Loss] static float [|Own|](float p, float t) => t * t;", "Formula 'Own' does not depend on its prediction 'p', so that it trains nothing")]
    [InlineData("[Loss] static float [|Own|](float p, float t) => p > t ? 1 : 0;", "Formula 'Own' has the slope 0 by its prediction 'p' everywhere, so that it trains nothing")]
    public Task A_formula(string method, string message) =>
        Analysis.ReportsAsync(Descriptors.FormulaCannotTrain, $"public static class Formulas {{ {method} }}", message);

    [Theory]
    [InlineData("[Activation] static float Own(float x) => x > 0 ? x : 0;")]
    [InlineData("[Activation] static float Own(float x, [Parameter(1f)] float a) => x > 0 ? x : a * x;")]
    [InlineData("[Activation] static float Own(float x) => x > 0 ? 1 : x;")]
    [InlineData("[Loss] static float Own(float p, float t) => p > t ? p - t : 0;")]
    [InlineData("[Loss] static float Own(float p, float t) => p * p;")]
    public Task What_has_a_slope_somewhere_is_good(string method) => Analysis.IsSilentAsync($"public static class Formulas {{ {method} }}");
}
