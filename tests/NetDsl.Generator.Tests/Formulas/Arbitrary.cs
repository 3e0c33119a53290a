using CsCheck;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Tests.Formulas;

/// <summary>Random expressions and formulas.</summary>
internal static class Arbitrary
{
    private static readonly Gen<Expression> Variables = Gen.OneOf<Expression>(new Variable("x"), new Variable("y"), new Variable("_ß1"));

    /// <summary>Any constants: those of people, of floats, and the odd ones.</summary>
    public static Gen<double> Numbers { get; } = Gen.OneOf(
        Gen.Int[-3, 12].Select(value => (double)value),
        Gen.Single.Select(value => (double)value),
        Gen.Double,
        Gen.OneOf(0.1, 0.1f, 0.5, 1e-5, -2.5, 1e300, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity));

    /// <summary>Any expression of x, y and _ß1.</summary>
    public static Gen<Expression> Expressions { get; } = Of(Variables, Numbers, Enum.GetValues<ElementaryFunction>(), 4);

    /// <summary>Expressions of x and y that people might write, with moderate constants.</summary>
    public static Gen<Expression> Ordinary { get; } = Moderate(Enum.GetValues<ElementaryFunction>());

    /// <summary>Ordinary expressions without steps: those of exp(x²) are closer together than any difference.</summary>
    public static Gen<Expression> Continuous { get; } = Moderate(
        [.. Enum.GetValues<ElementaryFunction>().Except([ElementaryFunction.Ceiling, ElementaryFunction.Floor, ElementaryFunction.Round, ElementaryFunction.Truncate])]);

    public static Gen<Formula> Formulas { get; } = Gen.Select(
        Gen.OneOf(FormulaKind.Activation, FormulaKind.Loss),
        Gen.OneOf(Gen.Const((double?)null), Numbers.Select(value => (double?)value)),
        Expressions,
        Gen.OneOf("Default", "He"),
        Gen.OneOf(null, "Sigmoid", "a \"b\" \\ c", ""),
        (kind, value, body, initialization, prediction) => new Formula(
            "F", kind, [new("x", null), new("y", value), new("_ß1", value)], body, initialization, prediction));

    private static Gen<Expression> Moderate(ElementaryFunction[] functions) => Of(
        Gen.OneOf<Expression>(new Variable("x"), new Variable("y")),
        Gen.OneOf(0, 1, 2, 3, 0.5, -1, -2, 0.25, 10, 0.1f),
        functions,
        4);

    private static Gen<Expression> Of(Gen<Expression> variables, Gen<double> numbers, ElementaryFunction[] functions, int depth)
    {
        var leaves = Gen.Frequency((3, variables), (1, numbers.Select(value => (Expression)value)));
        if (depth == 0)
            return leaves;
        var inner = Of(variables, numbers, functions, depth - 1);
        var calls = Gen.Select(Gen.OneOf(functions), inner, inner, (function, a, b) => (Expression)new Call(
            function, function.Facts().Arity == 1 ? [a] : [a, b]));
        return Gen.Frequency(
            (2, leaves),
            (6, Gen.Select(Gen.Enum<BinaryOperator>(), inner, inner, (symbol, a, b) => (Expression)new Binary(symbol, a, b))),
            (1, inner.Select(a => -a)),
            (3, calls),
            (1, Gen.Select(Conditions(inner, 2), inner, inner, (condition, a, b) => (Expression)new Selection(condition, a, b))));
    }

    private static Gen<Condition> Conditions(Gen<Expression> operands, int depth)
    {
        var comparisons = Gen.Select(Gen.Enum<ComparisonOperator>(), operands, operands, (symbol, a, b) => (Condition)new Comparison(symbol, a, b));
        if (depth == 0)
            return comparisons;
        var inner = Conditions(operands, depth - 1);
        return Gen.Frequency(
            (3, comparisons),
            (1, Gen.Select(inner, inner, (a, b) => (Condition)new Conjunction(a, b))),
            (1, Gen.Select(inner, inner, (a, b) => (Condition)new Disjunction(a, b))),
            (1, inner.Select(a => (Condition)new Complement(a))));
    }
}
