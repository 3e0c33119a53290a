using System.Globalization;
using System.Numerics;
using System.Runtime.Loader;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

public sealed class SourceDialectTests
{
    private const int ExpressionCount = 150;

    [Theory]
    [InlineData("x > 0 ? x : 0.01f * x", "x > 0f ? x : 0.01f * x")]
    [InlineData("x - (y - 1) - -x", "x - (y - 1f) - -x")]
    [InlineData("-(-x) * -2", "-(-x) * -2f")]
    [InlineData("Max(x, Exp(-y))", "VectorMath.Max(x, VectorMath.Exp(-y))")]
    [InlineData("(x > 0 && (x < 1 || !(y == 2)) ? 1 : 2) + 1", "(x > 0f && (x < 1f || !(y == 2f)) ? 1f : 2f) + 1f")]
    [InlineData("x * 0.044715 + double.NaN - double.PositiveInfinity + 1E300", "x * 0.044715f + float.NaN - float.PositiveInfinity + float.PositiveInfinity")]
    public void Scalar_code_is_what_a_person_would_write(string expression, string code) =>
        Assert.Equal(code, new ScalarDialect(NumberType.Float, Name).Print(Parse(expression)));

    [Theory]
    [InlineData("x / 2 + 0.1 * 1E300 - 0.1f", "x / 2.0 + 0.1 * 1E+300 - 0.10000000149011612")]
    [InlineData("x + double.NaN", "x + double.NaN")]
    public void Double_literals_have_a_point_and_no_suffix(string expression, string code) =>
        Assert.Equal(code, new ScalarDialect(NumberType.Double, Name).Print(Parse(expression)));

    [Theory]
    [InlineData("x > 0 ? x : 0.5", "Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<float>.Zero), x, new Vector<float>(0.5f))")]
    [InlineData("1 / (1 + Exp(-x))", "Vector<float>.One / (Vector<float>.One + VectorMath.Exp(-x))")]
    [InlineData(
        "x > y && (x < y || !(y == x)) && x != y ? x : y",
        "Vector.ConditionalSelect(Vector.GreaterThan(x, y) & (Vector.LessThan(x, y) | ~Vector.Equals(y, x)) & ~Vector.Equals(x, y), x, y)")]
    public void Vector_code_selects_lanes(string expression, string code) =>
        Assert.Equal(code, new VectorDialect(NumberType.Float, Name).Print(Parse(expression)));

    [Theory]
    [InlineData("x > 0 ? x : Exp(x) - 1", "Select(x > Constant(0f), x, Exp(x) - Constant(1f))")]
    [InlineData("x > y && x < y && (x == y || !(x >= y)) ? x : -y", "Select((x > y) & (x < y) & (Equal(x, y) | !(x >= y)), x, -y)")]
    public void Traced_code_is_of_words_of_its_own(string expression, string code) =>
        Assert.Equal(code, new TracedDialect(NumberType.Float, Name).Print(Parse(expression)));

    [Fact]
    public void All_dialects_give_the_same_bits()
    {
        var generated = Arbitrary.Expressions.Array[ExpressionCount];
        generated.Sample(
            expressions =>
            {
                var type = Load(Program(expressions));
                for (var i = 0; i < expressions.Length; i++)
                    Compare(type, i, expressions[i]);
            },
            iter: 1,
            threads: 1);
    }

    private static string Program(Expression[] expressions)
    {
        var text = new StringBuilder(DialectRuntime.Source).AppendLine("public static class Emitted {");
        for (var i = 0; i < expressions.Length; i++)
        {
            Add("float", "S", new ScalarDialect(NumberType.Float, Name));
            Add("Vector<float>", "V", new VectorDialect(NumberType.Float, Name));
            Add("Traced", "T", new TracedDialect(NumberType.Float, Name));
            Add("double", "D", new ScalarDialect(NumberType.Double, Name));
            Add("Vector<double>", "W", new VectorDialect(NumberType.Double, Name));

            void Add(string type, string prefix, SourceDialect dialect) => text.AppendLine(
                CultureInfo.InvariantCulture,
                $"public static {type} {prefix}{i}({type} x, {type} y, {type} _ß1) => {dialect.Print(expressions[i])};");
        }

        return text.AppendLine("}").ToString();
    }

    private static Type Load(string program)
    {
        var compilation = Source.CompileFile(program, "Emitted");
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var assembly = new AssemblyLoadContext("Emitted", isCollectible: true).LoadFromStream(image);
        assembly.GetType("Hook")!.GetField("Apply")!.SetValue(null, (Func<string, double, double, double>)((name, a, b) =>
            Enum.Parse<ElementaryFunction>(name).Facts().Evaluate([a, b])));
        return assembly.GetType("Emitted")!;
    }

    private static void Compare(Type emitted, int i, Expression expression)
    {
        float[] xs = [-2.5f, -1, -0.3f, 0, 0.7f, 1, 3.25f, 80];
        var lanes = Enumerable.Range(0, Math.Max(Vector<float>.Count, xs.Length)).ToArray();
        float X(int lane) => xs[lane % xs.Length];
        float Y(int lane) => xs[(lane * 3 + 1) % xs.Length];
        float Z(int lane) => xs[(lane * 5 + 2) % xs.Length];

        var vector = Call<Vector<float>>("V", Pack(X), Pack(Y), Pack(Z));
        var wide = Call<Vector<double>>("W", Widen(X), Widen(Y), Widen(Z));
        for (var lane = 0; lane < Vector<float>.Count; lane++)
        {
            var scalar = Call<float>("S", X(lane), Y(lane), Z(lane));
            Same(scalar, vector[lane], "vector");
            Same(scalar, (float)emitted.Assembly.GetType("Traced")!.GetMethod("Run")!.Invoke(
                null, [emitted.GetMethod(Invariant($"T{i}"))!, X(lane), Y(lane), Z(lane)])!, "traced");
        }

        for (var lane = 0; lane < Vector<double>.Count; lane++)
        {
            var scalar = Call<double>("D", (double)X(lane), (double)Y(lane), (double)Z(lane));
            Same(scalar, wide[lane], "double vector");
            var evaluated = Evaluator.Evaluate(expression, name => name == "x" ? X(lane) : name == "y" ? Y(lane) : Z(lane));
            Same(scalar, evaluated, "evaluation");
        }

        Vector<float> Pack(Func<int, float> value) => new([.. lanes.Select(value)]);
        Vector<double> Widen(Func<int, float> value) => new([.. lanes.Select(lane => (double)value(lane))]);
        T Call<T>(string prefix, params object[] arguments) => (T)emitted.GetMethod(Invariant($"{prefix}{i}"))!.Invoke(null, arguments)!;

        void Same(double expected, double actual, string dialect) => Assert.True(
            BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual) || (double.IsNaN(expected) && double.IsNaN(actual)),
            Invariant($"{dialect}: {actual:R} instead of {expected:R} of {FormulaText.Write(expression)}"));
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Name(Expression leaf) => ((Variable)leaf).Name;

    private static Expression Parse(string expression) => FormulaText.Parse($"[Activation] F(x, y) => {expression}")!.Body;
}
