using Microsoft.CodeAnalysis;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("x % 2", "x % 2", "operator '%'")]
    [InlineData("1 + (int)x * 2", "(int)x", "conversion to int")]
    [InlineData("x + Rate", "Rate", "field 'Rate', which is not const")]
    [InlineData("x + Now", "Now", "property 'Now'")]
    [InlineData("x + Other(x * 2)", "Other(x * 2)", "F.Other")]
    [InlineData("MathF.Atan2(x, 1)", "MathF.Atan2(x, 1)", "functions that can be differentiated are Abs,")]
    [InlineData("MathF.Round(x, 2) + 1", "MathF.Round(x, 2)", "MathF.Round")]
    [InlineData("MathF.Sign(x) / 2", "MathF.Sign(x) / 2", "whole numbers")]
    [InlineData("x is > 0 ? x : 0", "x is > 0", "pattern")]
    [InlineData("x switch { > 0 => x, _ => 0 }", "x switch { > 0 => x, _ => 0 }", "switch")]
    [InlineData("x > 0 ? x : throw new Exception()", "throw new Exception()", "throw")]
    [InlineData("(x = 2) * x", "x = 2", "assignment to 'x' inside an expression")]
    [InlineData("(float)(decimal)x", "(float)(decimal)x", "conversion to float")]
    [InlineData("new[] { x }.Sum()", "new[] { x }.Sum()", "Sum")]
    [InlineData("x * A(x - 1)", "A(x - 1)", "'A' calls itself")]
    [InlineData("x * B(x - 1)", "B(x - 1)", "'B' is no formula: 'A' calls itself")]
    [InlineData("float.IsNaN(x) ? 0 : x", "float.IsNaN(x)", "float.IsNaN")]
    public void What_is_not_supported_is_shown_where_it_stands(string expression, string place, string reason)
    {
        var problem = Assert.Single(Source.Read($$"""
            [Activation] static float A(float x) => {{expression}};
            [Activation] static float B(float x) => A(x);
            static readonly float Rate = 2;
            static float Now => 3;
            static float Other(float x) => x;
            """).Problems);
        Assert.Equal(place, problem.At());
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) x += 1; return x;", "for", "A loop")]
    [InlineData("while (x > 0) { x -= 1; } return x;", "while", "A loop")]
    [InlineData("if (x > 0) { foreach (var y in new[] { x }) x += y; } return x;", "foreach", "A loop")]
    [InlineData("if (x < 0) throw new ArgumentException(); return x;", "throw", "throw")]
    [InlineData("try { return x; } finally { }", "try", "try")]
    [InlineData("Console.WriteLine(x); return x;", "Console.WriteLine(x)", "Console.WriteLine")]
    [InlineData("float G(float y) => y; return x;", "float", "A local function")]
    [InlineData("State = x; return x;", "State = x", "'State = x'")]
    [InlineData("x %= 2; return x;", "x %= 2", "operator '%='")]
    [InlineData("int n = 1; n++; return n * x;", "n++", "'n++'")]
    [InlineData("var (a, b) = (x, x); return a + b;", "var (a, b) = (x, x)", "'var (a, b) = (x, x)'")]
    public void Statements_that_are_not_supported_are_shown_at_their_keyword(string statements, string place, string reason)
    {
        var problem = Assert.Single(Source.Read($"[Activation] static float A(float x) {{ {statements} }} static float State;").Problems);
        Assert.Equal(place, problem.At());
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_shown_once_in_the_order_of_the_source()
    {
        var problems = Source.Read("[Activation] static float A(float x) { if (x > 0) x = 1; if (x % 2 > 0) return x % 3 + x % 4; return x % 5; }").Problems;
        Assert.Equal(["x % 2", "x % 3", "x % 4", "x % 5"], problems.Select(problem => problem.At()));
    }

    [Theory]
    [InlineData("[Activation] float A(float x) => x;", "A", "must be static")]
    [InlineData("[Activation] static float A<T>(float x) => x;", "<T>", "must not be generic")]
    [InlineData("[Activation] static int A(float x) => 1;", "int", "returns int")]
    [InlineData("[Activation] static float A() => 1;", "A", "has no parameters")]
    [InlineData("[Activation] static float A(float x, float y) => x;", "float y", "has no default")]
    [InlineData("[Activation] static float A(in float x) => x;", "in float x", "by reference")]
    [InlineData("[Activation] static float A(int x) => x;", "int x", "'x' is int")]
    [InlineData("[Activation] static float A(float x, bool b = true) => x;", "bool b = true", "'b' is bool")]
    [InlineData("[Loss] static float A(float x) => x;", "A", "has one parameter; a loss has the prediction and the target")]
    [InlineData("[Loss] static float A(float x, float y, float z) => x;", "float z", "has no default")]
    [InlineData("[Activation] static extern float A(float x);", "A", "has no body")]
    [InlineData("[Obsolete] static float A(float x) => x;", "A", "not marked")]
    public void A_wrong_signature_is_shown_where_it_is_wrong(string members, string place, string reason)
    {
        var reading = Source.Read(members);
        var problem = Assert.Single(reading.Problems);
        Assert.Null(reading.Formula);
        Assert.Equal(place, problem.At());
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_that_grow_without_bound_are_refused_quickly()
    {
        var doubling = string.Concat(Enumerable.Repeat("x = x * x; ", 60));
        var branching = string.Concat(Enumerable.Range(0, 60).Select(i => $"if (x > {i}) {{ if (x > {i}.5f) return {i}; x += 1; }} "));
        var chain = string.Join(" + ", Enumerable.Repeat("x", 5_000));
        var parentheses = new string('(', 150) + "x" + string.Concat(Enumerable.Repeat(" * x + 1)", 150));
        var calls = string.Concat(Enumerable.Range(0, 300).Select(i => $"[Activation] static float C{i}(float x) => C{i + 1}(x);\n"));
        foreach (var members in new[]
        {
            $"[Activation] static float A(float x) {{ {doubling} return x; }}",
            $"[Activation] static float A(float x) {{ {branching} return x; }}",
            $"[Activation] static float A(float x) => {chain};",
            $"[Activation] static float A(float x) => {parentheses};",
            calls + "[Activation] static float C300(float x) => x;",
        })
        {
            var reading = Source.Read(members);
            Assert.Null(reading.Formula);
            Assert.Contains("too large", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_hundred_pieces_are_not_too_large()
    {
        var pieces = string.Concat(Enumerable.Range(0, 100).Select(i => $"if (x < {i}) return {i} * x; "));
        Assert.NotNull(Source.Read($"[Activation] static float A(float x) {{ {pieces} return x; }}").Formula);
    }

    [Fact]
    public void Half_typed_code_gives_no_formula_and_no_exception()
    {
        const string Whole = "[Activation(Initialization = Initialization.He)] static float A(float x, float s = 1f) { var y = MathF.Max(x, s); if (y > 0) { y += B(x: y); } else return x < 1 && !(s > 2) ? 1 : -y; return (float)Math.Exp(y); } [Activation] static float B(float x) => x * x;";
        for (var length = "[Activation".Length; length < Whole.Length; length++)
        {
            // A character that is not there yet, or one too many, or the end.
            var rest = (length % 3) switch { 0 => "", 1 => Whole[(length + 1)..], _ => "}" + Whole[length..] };
            var compilation = Source.Compile(Whole[..length] + rest);
            foreach (var method in compilation.GetTypeByMetadataName("F")!.GetMembers().OfType<IMethodSymbol>())
                FormulaReader.Read(method, compilation, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("x + y")]
    [InlineData("MathF.Sine(x)")]
    [InlineData("x ? 1 : 2")]
    [InlineData("x + \"\"")]
    [InlineData("")]
    [InlineData("Unknown.B(x) + 1")]
    [InlineData("true")]
    public void What_the_compiler_refuses_is_left_to_the_compiler(string expression)
    {
        var reading = Source.Read($"[Activation] static float A(float x) => {expression};");
        Assert.Null(reading.Formula);
        Assert.Empty(reading.Problems.Select(problem => problem.Reason));
    }
}
