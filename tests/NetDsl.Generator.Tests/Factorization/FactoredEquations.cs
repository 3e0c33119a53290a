using System.Globalization;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Factorization;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Factorization;

/// <summary>Factors equations, and computes them both ways with random numbers.</summary>
internal static class FactoredEquations
{
    /// <summary>The equations of y = value.</summary>
    public static IReadOnlyList<Equation> Of(Expression value, Axis[] at)
    {
        var names = new HashSet<string>();
        var factoring = new Factoring((symbol, axes) =>
        {
            var name = symbol;
            for (var number = 2; !names.Add(name); number++)
                name = symbol + number.ToString(CultureInfo.InvariantCulture);
            return Tensor(name, axes);
        });
        factoring.Define(Tensor("y", at)[[.. at]], value);
        return factoring.Equations;
    }

    /// <summary>Asserts that the equations of y = value give what the value is, for random tensors.</summary>
    public static void AssertSameValues(Expression value, Axis[] at, int seed)
    {
        var numbers = new EquationValues(seed);
        var equations = Of(value, at);
        foreach (var equation in equations)
            numbers.Define(equation);
        foreach (var indices in EquationValues.All(at))
        {
            var expected = numbers.Evaluate(value, indices);
            var actual = numbers.Evaluate(Tensor("y", at)[[.. at]], indices);
            Assert.True(Math.Abs(expected - actual) <= 1e-12 * (1 + Math.Abs(expected)), $"y{string.Join(",", indices)} is {actual}, not {expected}");
        }
    }

    private static Tensor Tensor(string name, IEnumerable<Axis> axes) =>
        new(name, "y", Equations.TensorSpace.Values, axes.Select(axis => axis.Extent).ToEquatableArray());
}
