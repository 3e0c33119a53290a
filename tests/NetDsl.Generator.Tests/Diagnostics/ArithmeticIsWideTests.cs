using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ArithmeticIsWideTests
{
    [Theory]
    [InlineData("(float)(([|(double)x|] + 1e8) - 1e8)", "(double)x")]
    [InlineData("(float)([|x * 0.1|])", "x * 0.1")]
    [InlineData("(float)([|Math.Exp(x) - 1|])", "Math.Exp(x) - 1")]
    [InlineData("x > 0 ? x : (float)([|1e8 + x - 1e8|])", "1e8 + x - 1e8")]
    public Task Of_a_formula_of_floats(string expression, string wide) => Analysis.ReportsAsync(
        Descriptors.ArithmeticIsWide,
        $$"""
        public static class Mine
        {
            [Activation] public static float Bent(float x) => {{expression}};
        }
        """,
        Message("Bent", wide));

    [Fact]
    public Task Of_a_statement() => Analysis.ReportsAsync(
        Descriptors.ArithmeticIsWide,
        """
        public static class Mine
        {
            [Loss]
            public static float Far(float prediction, float target)
            {
                double error = prediction;
                [|error -= target|];
                return (float)error;
            }
        }
        """,
        Message("Far", "error -= target"));

    [Fact]
    public Task Not_of_functions_constants_and_formulas_of_doubles() => Analysis.IsSilentAsync(
        """
        public static class Mine
        {
            [Activation] public static float Soft(float x) => (float)Math.Tanh(x) * (float)(1.0 / 3 + Math.PI);

            [Activation] public static double Wide(double x) => (x + 1e8) - 1e8;

            public static float Unmarked(float x) => (float)(x * 0.1);
        }
        """);

    private static string Message(string method, string wide) =>
        $"'{wide}' is computed in double by C#, but a network of floats computes all of '{method}' in float: write it in float so that "
        + $"both mean the same, or make '{method}' a method of double";
}
