using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;
using Xunit;

namespace NetDsl.Generator.Tests.IndexNotation;

public sealed class EquationReadingTests
{
    [Theory]
    [InlineData("Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]))", "Σk(Σm(x[k]·W[n, k, m]·x[m]))")]
    [InlineData("Sum(k, m, x[k] * W[n, k, m])", "Σk,m(x[k]·W[n, k, m])")]
    [InlineData("x[2 * n + k - 1] + x[n * 3] + x[n - k + 2] + x[0]", "x[2·n+k-1] + x[3·n] + x[n-k+2] + x[0]")]
    [InlineData("x[n] > 0 ? x[n] : 0.01f * x[n]", "x[n] if x[n] > 0 else 0.01·x[n]")]
    [InlineData("x[n] == 0 || x[n] != 1 ? 1 : 0f", "1 if x[n] = 0 or x[n] ≠ 1 else 0")]
    [InlineData("k <= n ? x[n] : double.NegativeInfinity", "x[n] if k ≤ n else −∞")]
    [InlineData("k == 2 * n + 1 ? x[n] : k > 3 ? n : 2 * (Scalar)k", "x[n] if k = 2·n+1 else n if k > 3 else 2·k")]
    [InlineData("-x[n] + +x[n] - x[n] / 2", "−x[n] + x[n] − x[n]/2")]
    [InlineData("Mean(k, x[k])", "Σk(x[k])/#k")]
    [InlineData("Max(k, x[k]) - Min(k, x[k]) + ArgMax(k, x[k])", "Maxk(x[k]) − (−Maxk(−x[k])) + ArgMaxk(x[k])")]
    [InlineData("Max(x[n], 0) + Max(0, x[n]) + Min(1, x[n]) + Max(x[n], x[k])", "max(x[n], 0) + max(0, x[n]) + min(1, x[n]) + max(x[n], x[k])")]
    [InlineData("Sqrt(Exp(x[n])) + Pow(x[n], 2) + Clamp(x[n], -1, 1)", "√(exp(x[n])) + x[n]² + min(max(x[n], −1), 1)")]
    [InlineData("MathF.Tanh(x[n]) + Math.Sin(x[n]) + VectorMath.Sigmoid(x[n])", "tanh(x[n]) + sin(x[n]) + σ(x[n])")]
    [InlineData("ActivationFunctions.LeakyRelu(x[n])", "x[n] if x[n] > 0 else 0.01·x[n]")]
    [InlineData("Twice(x[n]) * Half", "2·x[n]·0.5")]
    [InlineData("Sum(k, x[k] * x[k]) / Count(k)", "Σk(x[k]²)/#k")]
    public void Expressions_are_read(string expression, string text) => Assert.Equal(
        $"W[0] if x[0] = 1 else {text}",
        Text(EquationSource.Equation($$"""
            [Layer] static Scalar A(Tensor x, Tensor W, Index n, Index k)
            {
                if (x[0] == 1)
                    return W[0];
                return {{expression}};
            }

            [Activation] static float Twice(float x) => 2 * x;
            const float Half = 0.5f;
            """).Result));

    [Fact]
    public void Locals_with_sums_are_tensors_and_others_are_put_in()
    {
        var equation = EquationSource.Equation("""
            [Layer] static Scalar A(Tensor x, Tensor W, Index n)
            {
                var bent = x[k] > 0 ? x[k] : 0;
                var sum = Sum(k, bent * W[k, n]);
                Tensor e = Each(m, Exp(x[m]));
                Tensor alias = e;
                var at = n + 1;
                if (sum > 0)
                    return alias[at] / sum;
                return Sum(k, e[k]);
            }
            """);
        Assert.Equal(
            ["sum[n] = Σk((x[k] if x[k] > 0 else 0)·W[k, n])", "e[m] = exp(x[m])"],
            equation.Definitions.Select(definition => $"{definition.Name}[{string.Join(", ", definition.Letters)}] = {Text(definition.Value)}"));
        Assert.Equal("e[n+1]/sum[n] if sum[n] > 0 else Σk(e[k])", Text(equation.Result));
        Assert.Equal(["n"], equation.Free);
    }

    [Fact]
    public void Parameters_have_their_marks()
    {
        var equation = EquationSource.Equation("""
            [Layer] static Scalar A(Index n, Tensor x, [Weights(Initialization = Initialization.He)] Tensor W, [Weights] Tensor g, Index r) =>
                g[n] * Sum(r, W[n, r] * x[r]);
            """);
        Assert.Equal([new("x", false, "Default"), new("W", true, "He"), new("g", true, "Default")], equation.Tensors);
        Assert.Equal(["n", "r"], equation.Indices);
        Assert.Equal(["n"], equation.Free);
    }

    [Fact]
    public void Two_readings_of_one_source_are_equal()
    {
        const string Source = "[Layer] static Scalar A(Tensor x, Index n) { var s = Sum(k, x[k]); return x[n] / s; }";
        Assert.Equal(EquationSource.Equation(Source), EquationSource.Equation(Source));
        Assert.NotEqual(EquationSource.Equation(Source), EquationSource.Equation(Source.Replace("/", "*", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Sum(k, x[k] * Sum(k, x[k]))", "Sum(k, x[k])", "The index 'k' is summed over twice")]
    [InlineData("x[m]", "m", "The index 'm' is neither summed over nor a parameter: add 'Index m' to the parameters of 'A', or write Sum(m, …)")]
    [InlineData("Sum(2 * k, x[k])", "2 * k", "Sum runs over an index, not over '2 * k'")]
    [InlineData("x[n * Two()]", "Two()", "'Two()' is not supported between brackets")]
    [InlineData("x[^1]", "^1", "'^1' is not supported between brackets")]
    [InlineData("Each(k, x[k])[n]", "Each(k, x[k])", "The tensor has no name: write Tensor e = Each(k, x[k]) before it")]
    [InlineData("x[n] switch { _ => x[n] }", "x[n] switch { _ => x[n] }", "A switch is not supported: an equation consists of")]
    [InlineData("x[n].GetHashCode()", "x[n].GetHashCode()", "GetHashCode")]
    [InlineData("x[n] * (int)x[n]", "(int)x[n]", "conversion to int")]
    [InlineData("Sum(k, 1)", "x", "The tensor 'x' is not read")]
    public void What_is_not_supported_is_shown_where_it_stands(string expression, string place, string reason)
    {
        var problem = Assert.Single(EquationSource.Read($"[Layer] static Scalar A(Tensor x, Index n) => {expression}; static int Two() => 2;").Problems);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(place, problem.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(problem.Location.SourceSpan));
    }

    [Fact]
    public void Half_typed_code_gives_no_equation_and_no_exception()
    {
        const string Whole = "[Layer] static Scalar A(Tensor x, [Weights] Tensor W, Index n) { var s = Sqrt(Sum(k, x[2 * k + 1] * W[k, n])); Tensor e = Each(m, Exp(x[m] - s)); return n <= 3 && s > 0 ? Max(k, e[k]) / s : MathF.Tanh(e[n]); }";
        for (var length = "[Layer".Length; length < Whole.Length; length++)
        {
            // A character that is not there yet, or one too many, or the end.
            var rest = (length % 3) switch { 0 => "", 1 => Whole[(length + 1)..], _ => "}" + Whole[length..] };
            if (TestCompilation.Create($"public static class F {{ {Whole[..length]}{rest} }}") is var compilation
                && compilation.GetTypeByMetadataName("F")!.GetMembers("A").OfType<Microsoft.CodeAnalysis.IMethodSymbol>().FirstOrDefault() is { } method)
                LayerEquationReader.Read(method, compilation, TestContext.Current.CancellationToken);
        }
    }

    private static string Text(Expression expression) => FormulaNotation.Write(expression, leaf => leaf switch
    {
        Element element => element.ToString(),
        LetterNumber number => number.Form.ToString(),
        LetterCount count => $"#{count.Letter}",
        Aggregate aggregate =>
            $"{(aggregate.Aggregation == Aggregation.Sum ? "Σ" : aggregate.Aggregation.ToString())}{string.Join(",", aggregate.Over)}({Text(aggregate.Body)})",
        _ => throw new NotSupportedException(leaf.GetType().Name),
    });
}
