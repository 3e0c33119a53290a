using NetDsl.Generator.Emission;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;
using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests.Scheduling;

/// <summary>
/// No sum or maximum is computed again for each value of an index on which it does not depend: what several elements read is
/// computed once, and stored.
/// </summary>
public sealed class RepeatedSumTests
{
    [Fact]
    public void A_repeated_sum_is_found()
    {
        var (i, k, n) = (new Axis("i", 3), new Axis("k", 4), new Axis("n", 5));
        var x = new Tensor("x", "x", NetDsl.Generator.Equations.TensorSpace.Values, [3, 4]);
        var y = new Tensor("y", "y", NetDsl.Generator.Equations.TensorSpace.Values, [3, 5]);
        Assert.True(Repeats(new Equation(y[i, n], Reduction.Sum(k, x[i, k]))));
        Assert.False(Repeats(new Equation(x[i, k], Reduction.Sum(n, y[i, n] * x[i, k]))));
    }

    [Fact]
    public void Layers_compute_each_sum_once() => Assert.All(
        Specification.All.SelectMany(layer => layer.Sizes).Select(layer => layer.Declare("Declared")).Distinct(),
        AssertNone);

    [Fact]
    public void Layers_that_read_one_layer_compute_each_sum_once() => Assert.All(SeveralReadersTests.Sources, AssertNone);

    private static void AssertNone(string source) =>
        Assert.Empty(DeclaredSchedules.Equations(source).Where(Repeats).Select(equation => EquationNotation.Write(equation)));

    private static bool Repeats(Equation equation) => equation.Value.All<Reduction>(_ => true).Any(reduction =>
        equation.Axes.Any(axis => (axis == Axis.Sample || axis.Extent > 1) && !DependsOn(reduction, axis)));

    private static bool DependsOn(Reduction reduction, Axis axis) =>
        reduction.Body.Reads().Any(read => read.DependsOn(axis))
        || reduction.Body.All<Position>(_ => true).Any(position => position.At.DependsOn(axis));
}
