using NetDsl.Tracing;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>Formulas as generated code writes them, with the indices of an element in place of letters.</summary>
public sealed class FormulaTextTests
{
    [Fact]
    public void Nothing_is_added_to_an_index_that_is_zero() => Assert.Equal("Σᵤᵥ x[u,v,3]", Text($"Σᵤᵥ x[{0}+u,{0}+v,{3}]"));

    [Fact]
    public void An_index_that_ends_in_zero_stays() => Assert.Equal("x[10+u,20+v]", Text($"x[{10}+u,{20}+v]"));

    [Fact]
    public void What_is_taken_from_zero_keeps_its_sign() => Assert.Equal("x[-u]", Text($"x[{0}-u]"));

    [Fact]
    public void A_negative_index_has_the_sign_of_formulas() => Assert.Equal("x[−1+u]", Text($"x[{-1}+u]"));

    [Fact]
    public void Nothing_is_added_to_an_index_behind_a_row() => Assert.Equal("x[10;u,v]", Text($"x[{10};{0}+u,{0}+v]"));

    private static string Text(FormulaText<Traced> formula) => formula.ToString();
}
