using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class EquationIsUnsupportedTests
{
    [Fact]
    public Task A_nested_sum_over_the_same_letter() => Analysis.ReportsAsync(
        Descriptors.EquationIsUnsupported,
        """
        public static class Own
        {
            [Layer] public static Scalar Pairs(Tensor x) => Sum(k, x[k] * [|Sum(k, x[k])|]);
        }
        """,
        "Equation 'Pairs': The index 'k' is summed over twice, one sum inside the other: take another letter");

    [Fact]
    public Task A_free_letter() => Analysis.ReportsAsync(
        Descriptors.EquationIsUnsupported,
        """
        public static class Own
        {
            [Layer] public static Scalar Row(Tensor x, Tensor W) => Sum(k, x[k] * W[[|n|], k]);
        }
        """,
        "Equation 'Row': The index 'n' is neither summed over nor a parameter: add 'Index n' to the parameters of 'Row', or write Sum(n, …)");

    [Fact]
    public Task A_call_of_a_method_that_is_not_marked() => Analysis.ReportsAsync(
        Descriptors.EquationIsUnsupported,
        """
        public static class Own
        {
            [Layer] public static Scalar Halved(Tensor x, Index n) => [|Half(x[n])|];

            private static Scalar Half(Scalar x) => x / 2;
        }
        """,
        "Equation 'Halved': A call to 'Own.Half' is not supported: an equation consists of …");

    [Fact]
    public Task A_subscript_that_is_not_affine() => Analysis.ReportsAsync(
        Descriptors.EquationIsUnsupported,
        """
        public static class Own
        {
            private static readonly int Stride = 2;

            [Layer] public static Scalar Strided(Tensor x, Index n) => x[[|Stride|] * n];
        }
        """,
        "Equation 'Strided': 'Stride' is not supported between brackets: a subscript is a sum of indices with whole constant factors, as in x[2 * i + u - 1]");

    [Fact]
    public Task A_tensor_with_an_index_that_it_has_not() => Analysis.ReportsAsync(
        Descriptors.EquationIsUnsupported,
        """
        public static class Own
        {
            [Layer]
            public static Scalar Outer(Tensor x, Index n, Index m)
            {
                Tensor e = [|Each(n, x[n] * x[m])|];
                return e[n];
            }
        }
        """,
        "Equation 'Outer': The tensor has no index 'm': write Each(n, m, …), or sum over it");

    [Fact]
    public Task All_that_is_supported() => Analysis.IsSilentAsync(
        """
        public static class Own
        {
            [Layer]
            public static Scalar Soft(Tensor x, [Weights] Tensor b, Index n)
            {
                Tensor e = Each(k, Exp(x[k] - Max(j, x[j])));
                var sum = Sum(k, e[k]);
                return n < 3 && b[n] > 0 ? e[n] / sum : MathF.Tanh(b[n]) + ActivationFunctions.Gelu(x[n]);
            }
        }
        """);
}
