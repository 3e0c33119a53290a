using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class EquationHasTheWrongFormTests
{
    [Fact]
    public Task A_number_as_parameter() => Analysis.ReportsAsync(
        Descriptors.EquationHasTheWrongForm,
        """
        public static class Own
        {
            [Layer] public static Scalar [|Scaled|](Tensor x, float factor, Index n) => factor * x[n];
        }
        """,
        "'Scaled' takes 'factor' of type float; expected of a method marked [Layer]: 'static Scalar Scaled(Tensor x, Tensor W, Index n)'");

    [Fact]
    public Task A_method_of_an_object_that_returns_a_float() => Analysis.ReportsAsync(
        Descriptors.EquationHasTheWrongForm,
        """
        public class Own
        {
            [Layer] public float [|First|](Tensor x) => x[0];
        }
        """,
        "'First' is not static and returns float; expected of a method marked [Layer]: 'static Scalar First(Tensor x, Tensor W, Index n)'");

    [Fact]
    public Task No_tensor() => Analysis.ReportsAsync(
        Descriptors.EquationHasTheWrongForm,
        """
        public static class Own
        {
            [Layer] public static Scalar [|Count|](Index n) => n;
        }
        """,
        "'Count' takes no tensor; expected of a method marked [Layer]: 'static Scalar Count(Tensor x, Tensor W, Index n)'");

    [Fact]
    public Task Generic_with_a_default() => Analysis.ReportsAsync(
        Descriptors.EquationHasTheWrongForm,
        """
        public static class Own
        {
            [Layer] public static Scalar [|First|]<T>(Tensor x, Index n = default) => x[n];
        }
        """,
        "'First' is generic and has a default for 'n'; expected of a method marked [Layer]: 'static Scalar First(Tensor x, Tensor W, Index n)'");
}
