using NetDsl.Generator.Emission;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Factorization;
using NetDsl.Generator.Formulas;
using Xunit;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Tests.Factorization;

/// <summary>What becomes of sums that stand anywhere, in the notation of explanations.</summary>
public sealed class FactoringTests
{
#pragma warning disable IDE1006 // Indices and tensors are called as in equations.
    private static readonly Axis i = new("i", 6), j = new("j", 6), k = new("k", 7), m = new("m", 5), n = new("n", 4), r = new("r", 2);

    private static readonly Tensor x = Value("x", 7), a = Value("a", 5), b = Weights("b", 4), W = Weights("W", 7, 4), T = Weights("T", 4, 7, 5),
        U = Weights("U", 4, 2), V = Weights("V", 2, 7), Q = Value("Q", 6, 5), K = Value("K", 6, 5), P = Value("P", 6, 5);
#pragma warning restore IDE1006

    private static readonly (Expression Value, Axis[] At, string[] Equations)[] Cases =
    [
        // What can be scheduled stays as it is.
        (Sum(k, x[k] * W[k, n]) + b[n], [n], ["y[n] = Σₖ x[k]·W[k,n] + b[n]"]),
        (b[n] + Sum(k, x[k] * W[k, n]), [n], ["y[n] = Σₖ x[k]·W[k,n] + b[n]"]),
        (Sum(k, Sin(x[k])) / 7, [], ["y = Σₖ sin(x[k])/7"]),
        (Sum(k, Abs(x[k] - W[k, n])), [n], ["y[n] = Σₖ |x[k] − W[k,n]|"]),

        // Several sums are added one after another.
        (Sum(k, x[k] * W[k, n]) + b[n] + Sum(m, a[m] * U[n, 0]), [n], ["h[n] = Σₖ x[k]·W[k,n] + b[n]", "h2 = Σₘ a[m]", "y[n] = h[n] + U[n,0]·h2"]),
        (Sum(k, x[k] * W[k, n]) + b[n] + Sum(r, U[n, r] * V[r, 0]), [n], ["y[n] = Σₖ x[k]·W[k,n] + b[n]", "y[n] += Σᵣ U[n,r]·V[r,0]"]),

        // Sums inside of functions, quotients and conditions are tensors of their own, a bias with them.
        (x[k] / Sqrt(Sum(k, x[k] * x[k])), [k], ["h = Σₖ x[k]²", "y[k] = x[k]/√(h)"]),
        (Tanh(Sum(k, x[k] * W[k, n]) + b[n]), [n], ["h[n] = Σₖ x[k]·W[k,n] + b[n]", "y[n] = tanh(h[n])"]),
        (If(Sum(k, x[k]) > 0, b[n], 0), [n], ["h = Σₖ x[k]", "y[n] = b[n] if h > 0 else 0"]),
        (Sum(k, x[k]) * Sum(m, a[m]), [], ["h = Σₖ x[k]", "h2 = Σₘ a[m]", "y = h·h2"]),
        (Sum(k, x[k]) / Sum(k, x[k]), [], ["h = Σₖ x[k]", "y = h/h"]),
        (Sum(k, x[k]) + b[n], [n], ["h = Σₖ x[k]", "y[n] = h + b[n]"]),
        (Sum(k, x[k] * W[k, n]) / 3, [n], ["h[n] = Σₖ x[k]·W[k,n]", "y[n] = h[n]/3"]),

        // Sums of sums are one sum, of two tensors at a time, in the cheapest order.
        (Sum(k, Sum(m, x[k] * T[n, k, m] * a[m])), [n], ["h[n,m] = Σₖ x[k]·T[n,k,m]", "y[n] = Σₘ a[m]·h[n,m]"]),
        (Sum(k, x[k] * Sum(m, T[n, k, m] * a[m])), [n], ["h[n,m] = Σₖ x[k]·T[n,k,m]", "y[n] = Σₘ a[m]·h[n,m]"]),
        (Sum(r, U[n, r] * Sum(k, V[r, k] * x[k])), [n], ["h[r] = Σₖ V[r,k]·x[k]", "y[n] = Σᵣ U[n,r]·h[r]"]),
        (Sum([k, r], x[k] * U[n, r] * V[r, k]), [n], ["h[r] = Σₖ x[k]·V[r,k]", "y[n] = Σᵣ U[n,r]·h[r]"]),
        (Sum([k, m], x[k] * a[m]), [], ["h = Σₖ x[k]", "y = Σₘ a[m]·h"]),
        (Sum(k, b[n] * x[k]), [n], ["h = Σₖ x[k]", "y[n] = b[n]·h"]),
        (Sum(m, x[k] * 2), [k], ["y[k] = 10·x[k]"]),
        (-Sum(k, x[k] / b[n]), [n], ["h = Σₖ x[k]", "y[n] = −h/b[n]"]),

        // A factor with fewer indices than the product is computed once for all.
        (Sum(k, Tanh(x[k]) * W[k, n]), [n], ["h[k] = tanh(x[k])", "y[n] = Σₖ h[k]·W[k,n]"]),
        (Sum(k, (x[k] - Sum(m, a[m])) * W[k, n]), [n], ["h = Σₘ a[m]", "h2[k] = x[k] − h", "y[n] = Σₖ h2[k]·W[k,n]"]),
        (Sum(k, x[k] * W[k, n] / Sqrt(x[k])), [n], ["h[k] = x[k]/√(x[k])", "y[n] = Σₖ h[k]·W[k,n]"]),

        // Attention: the weights are divided by their sum where that is done once, after the sum over the values.
        (
            Sum(j, Exp(Sum(m, Q[i, m] * K[j, m])) * P[j, n] / Sum(m, Exp(Q[i, m]))), [i, n],
            [
                "h[i,j] = Σₘ Q[i,m]·K[j,m]", "h2[i] = Σₘ exp(Q[i,m])", "h3[i,j] = exp(h[i,j])", "h4[i,n] = Σⱼ h3[i,j]·P[j,n]",
                "y[i,n] = h4[i,n]/h2[i]",
            ]),

        // Maxima stand beside their places, over tensors.
        (Max(k, x[k]), [], ["place = argmaxₖ x[k]", "y = maxₖ x[k]"]),
        (Exp(x[k] - Max(m, 2 * a[m])), [k], ["h[m] = 2·a[m]", "place = argmaxₘ h[m]", "max = maxₘ h[m]", "y[k] = exp(x[k] − max)"]),
        (new Reduction(ReductionOperator.ArgMax, [k], x[k]) + 1, [], ["place = argmaxₖ x[k]", "y = place + 1"]),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Sums_come_to_the_top(int number)
    {
        var (value, at, equations) = Cases[number];
        Assert.Equal(equations, FactoredEquations.Of(value, at).Select(EquationNotation.Write));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Values_stay(int number)
    {
        var (value, at, _) = Cases[number];
        FactoredEquations.AssertSameValues(value, at, seed: number);
    }

    [Fact]
    public void Long_products_are_ordered_quickly()
    {
        var axes = Enumerable.Range(0, 12).Select(number => new Axis($"a{number}", 2 + number % 3)).ToArray();
        var product = Enumerable.Range(0, 11)
            .Select(number => (Expression)Weights($"W{number}", axes[number].Extent, axes[number + 1].Extent)[axes[number], axes[number + 1]])
            .Aggregate((left, right) => left * right);
        var equations = FactoredEquations.Of(Sum(axes.Skip(1).Take(10), product), [axes[0], axes[11]]);
        Assert.Equal(10, equations.Count);
        Assert.All(equations, equation => Assert.Single(Assert.IsType<Reduction>(equation.Value).Over));
    }

    private static Tensor Value(string name, params int[] shape) => new(name, "y", Equations.TensorSpace.Values, shape.ToEquatableArray());

    private static Tensor Weights(string name, params int[] shape) => new(name, "y", Equations.TensorSpace.Parameters, shape.ToEquatableArray());
}
