using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

/// <summary>What comes with NetDsl reads as it does in a textbook, and so do its derivatives.</summary>
public sealed class BuiltInFormulaTests
{
    public static TheoryData<string, string> Derivatives { get; } = new()
    {
        { "Elu(x, α) = x if x > 0 else α·(exp(x) − 1)", "1 if x > 0 else α·exp(x)" },
        { "Gelu(x) = 0.5·x·(1 + erf(x/√2))", "0.5·(1 + erf(x/√2)) + 1/√(2·π)·x·exp(−x²/2)" },
        { "HardSwish(x) = 0 if x ≤ −3 else x if x ≥ 3 else x·(x + 3)/6", "0 if x ≤ −3 else 1 if x ≥ 3 else (2·x + 3)/6" },
        { "Identity(x) = x", "1" },
        { "LeakyRelu(x, slope) = x if x > 0 else slope·x", "1 if x > 0 else slope" },
        { "Mish(x) = x·tanh(softplus(x))", "tanh(softplus(x)) + x·(1 − tanh(softplus(x))²)·σ(x)" },
        { "Prelu(x, slope) = x if x > 0 else slope·x", "1 if x > 0 else slope" },
        { "Relu(x) = x if x > 0 else 0", "1 if x > 0 else 0" },
        { "Selu(x) = 1.0507009873554805·(x if x > 0 else 1.6732632423543772·(exp(x) − 1))", "1.0507009873554805·(1 if x > 0 else 1.6732632423543772·exp(x))" },
        { "Sigmoid(x) = σ(x)", "σ(x)·(1 − σ(x))" },
        { "Silu(x) = x·σ(x)", "σ(x) + x·σ(x)·(1 − σ(x))" },
        { "Sine(x) = sin(x)", "cos(x)" },
        { "Snake(x, frequency) = x + sin(frequency·x)²/frequency", "1 + 2·sin(frequency·x)·cos(frequency·x)·frequency/frequency" },
        { "Softplus(x) = softplus(x)", "σ(x)" },
        { "Tanh(x) = tanh(x)", "1 − tanh(x)²" },
        { "AbsoluteError(prediction, target) = |prediction − target|", "sign(prediction − target)" },
        { "BinaryCrossEntropy(logit, target) = (1 − target)·softplus(logit) + target·softplus(−logit)", "σ(logit) − target" },
        {
            "Huber(prediction, target, δ) = "
                + "(prediction − target)²/2 if |prediction − target| ≤ δ else δ·(|prediction − target| − δ/2)",
            "prediction − target if |prediction − target| ≤ δ else δ·sign(prediction − target)"
        },
        { "SquaredError(prediction, target) = (prediction − target)²", "2·(prediction − target)" },
    };

    [Theory]
    [MemberData(nameof(Derivatives))]
    public void It_and_its_derivative_read_as_in_a_textbook(string equation, string derivative)
    {
        var formula = BuiltIn.Find(equation.Split('(')[0]);
        Assert.Equal(equation, FormulaNotation.Write(formula));
        var first = new Variable(formula.Parameters[0].Name);
        Assert.Equal(derivative, FormulaNotation.Write(Derivative.Of(formula.Body, first)));
    }

    public static TheoryData<string> Names => [.. BuiltIn.Activations.Concat(BuiltIn.Losses).Select(formula => formula.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_in_the_test_above(string name) => Assert.True(
        Derivatives.Any(row => row.Data.Item1.StartsWith($"{name}(", StringComparison.Ordinal)),
        $"Nothing says how {name} and its derivative read: add a row to Derivatives in tests/NetDsl.Generator.Tests/Formulas/BuiltInFormulaTests.cs.");
}
