using NetDsl.Generator.Formulas;
using NetDsl.Generator.LoopTree;
using Xunit;

namespace NetDsl.Generator.Tests.LoopTree;

public sealed class SharedPartsTests
{
    [Theory]
    [InlineData("x * Sigmoid(x) * (1 - Sigmoid(x))", "t0 = σ(x)", "x·t0·(1 − t0)")]
    [InlineData("Exp(-Abs(x)) / (1 + Exp(-Abs(x)))", "t0 = exp(−|x|)", "t0/(1 + t0)")]
    [InlineData("(1 + Exp(x)) * y + 2 / (1 + Exp(x))", "t0 = 1 + exp(x)", "t0·y + 2/t0")]
    [InlineData("(1 + Exp(x)) * y / (1 + Exp(x)) - Exp(x)", "t0 = exp(x); t1 = 1 + t0", "t1·y/t1 − t0")]
    [InlineData("x > Sin(y) ? Sin(y) : x", "t0 = sin(y)", "t0 if x > t0 else x")]
    [InlineData("(x + y) * (x + y) * Abs(x) * Abs(x)", "", "(x + y)²·|x|²")]
    [InlineData("Exp(x) * Exp(-x)", "", "exp(x)·exp(−x)")]
    [InlineData("Exp(1) * x + Exp(1)", "t0 = exp(1)", "t0·x + t0")]
    public void What_is_costly_and_repeated_is_computed_once(string expression, string locals, string value)
    {
        var shared = SharedPartsOf(FormulaText.Parse($"[Activation] F(x, y) => {expression}")!.Body);
        var definitions = shared.Definitions.Select(part => $"{part.Local.Name} = {Text(part.Value)}");
        Assert.Equal(locals, string.Join("; ", definitions));
        Assert.Equal(value, Text(shared.Value));
    }

    [Fact]
    public void Of_all_activations_no_costly_call_is_left_twice()
    {
        foreach (var formula in Formulas.BuiltIn.Activations)
        {
            var shared = SharedPartsOf(Derivative.Of(formula.Body, new Variable("x")));
            var calls = shared.Definitions.Select(part => part.Value).Append(shared.Value).SelectMany(Calls).ToList();
            Assert.Equal(calls.Distinct(), calls);
        }
    }

    private static SharedParts SharedPartsOf(Expression expression) => SharedParts.Of(expression, new Temporaries().New);

    private static IEnumerable<Call> Calls(Expression expression)
    {
        var calls = new List<Call>();
        expression.Replace(part =>
        {
            if (part is Call call && call.Function.Facts().IsExpensive)
                calls.Add(call);
            return null;
        });
        return calls;
    }

    private static string Text(Expression expression) =>
        FormulaNotation.Write(expression, leaf => leaf is Local local ? local.Name : ((Variable)leaf).Name);
}
