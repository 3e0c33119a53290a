using Microsoft.CodeAnalysis;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("x + MathF.Sin(x) * MathF.Sin(x)", "x + Sin(x) * Sin(x)")]
    [InlineData("1 / (1 + MathF.Exp(-x))", "1 / (1 + Exp(-x))")]
    [InlineData("x > 0 ? x : 0.01f * x", "x > 0 ? x : 0.01 * x")]
    [InlineData("x * 1.0507009873554805f", "x * 1.0507009873554805")]
    [InlineData("x * 1_0.25e-1F", "x * 1.025")]
    [InlineData("x * (1f / 3)", "x * 0.3333333333333333")]
    [InlineData("x * -(0.1f + 0.2f)", "x * -0.30000000000000004")]
    [InlineData("x * (float)(1 / 3.0)", "x * 0.3333333333333333")]
    [InlineData("x * (7 / 2)", "x * 3")]
    [InlineData("x * (7f % 4)", "x * 3")]
    [InlineData("x - (x - 1) - 2", "x - (x - 1) - 2")]
    [InlineData("+x * -x", "x * -x")]
    [InlineData("-2 * x", "-2 * x")]
    [InlineData("x * 1 / 2", "x * 1 / 2")]
    [InlineData("1 / 2 * x", "0 * x")]
    [InlineData("1 / 2f * x", "0.5 * x")]
    [InlineData("(float)(x * 0.1)", "x * 0.1")]
    [InlineData("(float)Math.Pow((double)x, 2)", "Pow(x, 2)")]
    [InlineData("x * MathF.PI", "x * 3.141592653589793")]
    [InlineData("x / (2 * MathF.Tau)", "x / 12.566370614359172")]
    [InlineData("x + float.Epsilon", "x + 1E-45")]
    [InlineData("x + float.PositiveInfinity", "x + double.PositiveInfinity")]
    [InlineData("x + default(float)", "x + 0")]
    [InlineData("x * Half", "x * 0.5")]
    [InlineData("x * Three", "x * 3")]
    [InlineData("x > 0 && !(x > 1) || x < -1 ? x : 0", "x > 0 && !(x > 1) || x < -1 ? x : 0")]
    [InlineData("x >= 0 & x <= 1 | x == 2 ? 1 : x != 3 ? 2 : 3", "x >= 0 && x <= 1 || x == 2 ? 1 : x != 3 ? 2 : 3")]
    [InlineData("Math.Clamp(x, 0, 6)", "Min(Max(x, 0), 6)")]
    [InlineData("float.Clamp(x, -1, 1)", "Min(Max(x, -1), 1)")]
    [InlineData("MathF.FusedMultiplyAdd(x, 2, 3)", "x * 2 + 3")]
    [InlineData("float.Sqrt(float.Exp(x))", "Sqrt(Exp(x))")]
    [InlineData("(float)double.Tanh(x)", "Tanh(x)")]
    [InlineData("MathF.Log(x, 2)", "Log(x) / Log(2)")]
    [InlineData("float.ExpM1(x) + float.LogP1(x) + float.Exp2(x)", "Exp(x) - 1 + Log(x + 1) + Pow(2, x)")]
    [InlineData("MathF.Sign(x) * x", "Sign(x) * x")]
    [InlineData("MathF.Sign(x) > 0 ? x : 1", "Sign(x) > 0 ? x : 1")]
    [InlineData("MathF.Round(x) + MathF.Truncate(x) + MathF.Floor(x) + MathF.Ceiling(x)", "Round(x) + Truncate(x) + Floor(x) + Ceiling(x)")]
    [InlineData("MathF.Max(y: x, x: 0)", "Max(0, x)")]
    [InlineData("true ? x : 0", "x")]
    public void Expressions_are_read(string expression, string text) => Assert.Equal(
        text,
        Source.Body($"[Activation] static float A(float x) => {expression}; const float Half = 0.5f; const byte Three = 3;"));

    [Theory]
    [InlineData("var y = x * x; return y + y;", "x * x + x * x")]
    [InlineData("float y = x, z = y + 1; y = z; return y;", "x + 1")]
    [InlineData("x += 1; x *= 2; x -= 3; x /= 4; return x;", "((x + 1) * 2 - 3) / 4")]
    [InlineData("x++; --x; return x;", "x + 1 - 1")]
    [InlineData("const double k = 0.1; return (float)(k * x);", "0.1 * x")]
    [InlineData("int n = 3; return n * x;", "3 * x")]
    [InlineData("if (x > 0) return x; return 0;", "x > 0 ? x : 0")]
    [InlineData("if (x > 0) { return x; } else { return -x; }", "x > 0 ? x : -x")]
    [InlineData("if (x > 1) return 1; else if (x < -1) return -1; return x;", "x > 1 ? 1 : x < -1 ? -1 : x")]
    [InlineData("var y = x; if (x > 0) y = 1; else { y = 2; y += x; } return y * y;", "(x > 0 ? 1 : 2 + x) * (x > 0 ? 1 : 2 + x)")]
    [InlineData("float y; if (x > 0) y = 1; else y = 2; return y;", "x > 0 ? 1 : 2")]
    [InlineData("if (x > 0) { if (x > 1) return 5; x = 2; } return x;", "x > 0 ? (x > 1 ? 5 : 2) : x")]
    [InlineData("{ var y = x; { return y; } }", "x")]
    [InlineData("var positive = x > 0; return positive ? x : 0;", "x > 0 ? x : 0")]
    [InlineData("if (false) return 1; ; return x;", "x")]
    public void Statements_are_read(string statements, string text) =>
        Assert.Equal(text, Source.Body($"[Activation] static float A(float x) {{ {statements} }}"));

    [Theory]
    [InlineData("B(x)", "x * x + 1")]
    [InlineData("B(x + 1, 3)", "(x + 1) * (x + 1) + 3")]
    [InlineData("B(offset: x, x: 2)", "2 * 2 + x")]
    [InlineData("C(target: x, prediction: 1)", "Abs(1 - x)")]
    [InlineData("B(B(x))", "(x * x + 1) * (x * x + 1) + 1")]
    public void Calls_to_marked_methods_are_put_in(string expression, string text) => Assert.Equal(
        text,
        Source.Body($$"""
            [Activation] static float A(float x) => {{expression}};
            [Activation] static float B(float x, float offset = 1) => x * x + offset;
            [Loss] static float C(float prediction, float target) { return MathF.Abs(prediction - target); }
            """));

    [Fact]
    public void What_is_said_in_the_attribute_and_the_parameters_is_read()
    {
        var activation = Source.Read("[Activation(Initialization = Initialization.LeCun)] static double A(double x, float slope = 0.1f, double b = -2) => x;");
        Assert.Equal("[Activation(Initialization = LeCun)] A(x, slope = 0.1, b = -2) => x", FormulaText.Write(activation.Formula!));

        var loss = Source.Read("[Loss(Prediction = nameof(P))] static float L(float logit, float y, float d = 1) => logit; [Activation] static float P(float x) => x;");
        Assert.Equal("[Loss(Prediction = \"P\")] L(logit, y, d = 1) => logit", FormulaText.Write(loss.Formula!));
    }

    [Fact]
    public void A_formula_of_another_assembly_is_found_in_its_metadata()
    {
        var library = Source.CompileFile(
            """
            using NetDsl;
            [assembly: Formula("Lib.Outer.Shapes.Bump", "[Activation(Initialization = He)] Bump(x, width = 2) => Exp(-(x * x) / width)")]
            namespace Lib { public static class Outer { public static class Shapes {
                [Activation] public static float Bump(float x, float width = 2) => 0;
                [Activation] public static float Lost(float x) => x;
            } } }
            """,
            "Lib");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var reference = MetadataReference.CreateFromImage(image.ToArray());

        foreach (var other in new MetadataReference[] { reference, library.ToMetadataReference() })
        {
            var compilation = Source.Compile(
                "[Activation] static float A(float x) => 1 - Lib.Outer.Shapes.Bump(x + 1); [Activation] static float B(float x) => Lib.Outer.Shapes.Lost(x);",
                other);
            var token = TestContext.Current.CancellationToken;
            var bump = compilation.Method("Bump", "Lib.Outer+Shapes");
            Assert.Equal("Lib.Outer.Shapes.Bump", FormulaReader.FullName(bump));
            Assert.Equal("He", FormulaReader.Read(bump, compilation, token).Formula!.Initialization);
            Assert.Equal("1 - Exp(-((x + 1) * (x + 1)) / 2)", FormulaText.Write(FormulaReader.Read(compilation.Method("A"), compilation, token).Formula!.Body));

            var lost = Assert.Single(FormulaReader.Read(compilation.Method("B"), compilation, token).Problems);
            Assert.Equal("Lib.Outer.Shapes.Lost(x)", lost.At());
            Assert.Contains("no formula in the assembly Lib", lost.Reason, StringComparison.Ordinal);
        }
    }
}
