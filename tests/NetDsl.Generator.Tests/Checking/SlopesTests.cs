using NetDsl.Generator.Checking;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Checking;

/// <summary>What has no derivative asks for no part of a gradient: a network that reads weights in this way holds.</summary>
public sealed class SlopesTests
{
    private static readonly Tensor X = new("x", "x", Generator.Equations.TensorSpace.Values, [4]);
    private static readonly Axis I = new("i", 4);

    [Fact]
    public void What_is_multiplied_or_summed_has_a_slope()
    {
        Assert.Equal([X[I]], Of(2 * X[I]));
        Assert.Equal([X[0], X[new Axis("i_", 4)]], Of(X[0] * Reduction.Max(I, X[I])));
    }

    [Fact]
    public void A_constant_has_none() => Assert.Empty(Of(X.Detached[I]));

    [Fact]
    public void A_place_has_none() => Assert.Empty(Of(Reduction.ArgMax([I], X[I])));

    [Fact]
    public void A_condition_has_none() => Assert.Empty(Of(Functions.If(X[I] > 0, 1, 0)));

    private static IReadOnlyList<TensorRead> Of(Expression value) =>
        Slopes.Of(new Equation(new Tensor("y", "y", Generator.Equations.TensorSpace.Values, [4])[I], value));
}
