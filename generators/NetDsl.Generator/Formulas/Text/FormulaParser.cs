using System.Collections.Immutable;
using System.Globalization;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Reads what <see cref="FormulaText"/> writes, by recursive descent, one method a rule. Null is what no rule fits, and
/// what is larger than a formula may be; the text may come from anybody's assembly.
/// </summary>
internal class FormulaParser(string text)
{
    public const string NaN = "double.NaN";
    public const string Infinity = "double.PositiveInfinity";
    public const string DefaultInitialization = "Default";
    public const string Parameter = "[Parameter]";
    public const string ParameterOfChannels = "[Parameter(PerChannel)]";

    // A level of an expression enters an operand at most twice: as the right side of an operator and in its parentheses.
    private const int MaximumNesting = 2 * ExpressionSize.MaximumDepth + 2;

    private int _nesting;
    private int _nodes;

    /// <summary>Takes the tokens.</summary>
    protected FormulaScanner Scanner { get; } = new(text);

    /// <summary>formula = "[" kind attributes? "]" name "(" parameters ")" "=>" expression</summary>
    public Formula? ParseFormula()
    {
        var initialization = DefaultInitialization;
        string? prediction = null;
        var targets = Formula.AnyTarget;
        if (!Scanner.Take("[") || ParseKind() is not { } kind || !ParseAttributes(ref initialization, ref prediction, ref targets))
            return null;
        if (!Scanner.Take("]") || Scanner.TakeName() is not { } name || ParseParameters() is not { } parameters)
            return null;
        if (!Scanner.Take("=>") || ParseOperand(0) is not Expression body || !Scanner.IsAtEnd || body.IsTooLarge())
            return null;

        var names = new HashSet<string>(parameters.Select(parameter => parameter.Name), StringComparer.Ordinal);
        return names.Count == parameters.Length && HasOnly(names, body)
            ? new Formula(name, kind, parameters.ToEquatableArray(), body, initialization, prediction) { Targets = targets }
            : null;
    }

    private static bool HasOnly(HashSet<string> names, Expression expression)
    {
        var known = expression is not Variable variable || names.Contains(variable.Name);
        expression.Map(operand =>
        {
            known = known && HasOnly(names, operand);
            return operand;
        });
        return known;
    }

    private FormulaKind? ParseKind() => Scanner.TakeName() switch
    {
        nameof(FormulaKind.Activation) => FormulaKind.Activation,
        nameof(FormulaKind.Loss) => FormulaKind.Loss,
        _ => null,
    };

    // attributes = "(" attribute { "," attribute } ")", attribute = "Initialization" "=" name | "Prediction" "=" string | "Targets" "=" name
    private bool ParseAttributes(ref string initialization, ref string? prediction, ref string targets)
    {
        if (!Scanner.Take("("))
            return true;
        do
        {
            var name = Scanner.TakeName();
            if (!Scanner.Take("="))
                return false;
            if (name == nameof(Formula.Initialization) && Scanner.TakeName() is { } scheme)
                initialization = scheme;
            else if (name == nameof(Formula.Prediction) && Scanner.TakeString() is { } activation)
                prediction = activation;
            else if (name == nameof(Formula.Targets) && Scanner.TakeName() is { } domain)
                targets = domain;
            else
                return false;
        }
        while (Scanner.Take(","));
        return Scanner.Take(")");
    }

    // parameters = "(" [ parameter { "," parameter } ] ")", parameter = [ mark ] name [ "=" number ],
    // mark = "[Parameter]" | "[Parameter(PerChannel)]"
    private ImmutableArray<FormulaParameter>? ParseParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<FormulaParameter>();
        if (!Scanner.Take("("))
            return null;
        if (Scanner.Take(")"))
            return parameters.ToImmutable();
        do
        {
            var isPerChannel = Scanner.Take(ParameterOfChannels);
            var isLearned = isPerChannel || Scanner.Take(Parameter);
            if (Scanner.TakeName() is not { } name)
                return null;
            double? value = null;
            if (Scanner.Take("=") && (value = ParseNumber()) is null)
                return null;
            parameters.Add(new FormulaParameter(name, value, isLearned, isPerChannel));
        }
        while (Scanner.Take(","));
        return Scanner.Take(")") ? parameters.ToImmutable() : null;
    }

    // number = [ "-" ] ( decimal | "double.NaN" | "double.PositiveInfinity" )
    private double? ParseNumber() => Scanner.Take("-") ? -Scanner.TakeNumber() : Scanner.TakeNumber();

    /// <summary>
    /// operand = unary { operator operand } [ "?" operand ":" operand ], the operators binding at least as tightly as
    /// <paramref name="minimum"/>. An <see cref="Expression"/>, a <see cref="Condition"/>, or null.
    /// </summary>
    protected object? ParseOperand(Precedence minimum)
    {
        if (_nesting == MaximumNesting)
            return null;
        _nesting++;
        var left = ParseUnary();
        while (left is not null && Scanner.TakeOperator(minimum) is { } symbol)
            left = Combine(symbol.Text, left, ParseOperand(symbol.Precedence + 1));
        if (minimum == Precedence.Selection && left is Condition condition && Scanner.Take("?"))
            left = ParseBranches(condition);
        _nesting--;
        return left;
    }

    private Selection? ParseBranches(Condition condition) =>
        ParseOperand(Precedence.Selection) is Expression whenTrue
        && Scanner.Take(":")
        && ParseOperand(Precedence.Selection) is Expression whenFalse
            ? new Selection(condition, whenTrue, whenFalse)
            : null;

    // unary = "!" unary | "-" number | "-" unary | "(" operand ")" | name "(" operands ")" | name | number
    private object? ParseUnary()
    {
        if (++_nodes > 2 * ExpressionSize.MaximumNodes)
            return null;
        if (Scanner.Take("!"))
            return ParsePrefixed() is Condition condition ? new Complement(condition) : null;
        if (Scanner.Take("-"))
        {
            if (Scanner.TakeNumber() is { } value)
                return new Constant(-value);
            return ParsePrefixed() is Expression expression ? new Negation(expression) : null;
        }

        if (Scanner.Take("("))
            return ParseOperand(Precedence.Selection) is { } inner && Scanner.Take(")") ? inner : null;
        if (Scanner.TakeNumber() is { } number)
            return new Constant(number);
        return Scanner.TakeName() is { } name ? ParseNamed(name) : null;
    }

    /// <summary>What begins with a name: a variable, or a call of an elementary function.</summary>
    protected virtual object? ParseNamed(string name) => Scanner.Take("(") ? ParseCall(name) : new Variable(name);

    // Nothing binds more tightly than a sign, so that no operator is taken.
    private object? ParsePrefixed() => ParseOperand(Precedence.Primary);

    private Call? ParseCall(string name)
    {
        if (!Enum.TryParse<ElementaryFunction>(name, out var function))
            return null;
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            if (ParseOperand(Precedence.Selection) is not Expression argument)
                return null;
            arguments.Add(argument);
        }
        while (Scanner.Take(","));
        return Scanner.Take(")") && arguments.Count == function.Facts().Arity
            ? new Call(function, arguments.ToEquatableArray())
            : null;
    }

    private static object? Combine(string symbol, object left, object? right) => (left, symbol, right) switch
    {
        (Expression a, "+", Expression b) => a + b,
        (Expression a, "-", Expression b) => a - b,
        (Expression a, "*", Expression b) => a * b,
        (Expression a, "/", Expression b) => a / b,
        (Expression a, "<", Expression b) => a < b,
        (Expression a, "<=", Expression b) => a <= b,
        (Expression a, ">", Expression b) => a > b,
        (Expression a, ">=", Expression b) => a >= b,
        (Expression a, "==", Expression b) => new Comparison(ComparisonOperator.Equal, a, b),
        (Expression a, "!=", Expression b) => new Comparison(ComparisonOperator.NotEqual, a, b),
        (Condition a, "&&", Condition b) => new Conjunction(a, b),
        (Condition a, "||", Condition b) => new Disjunction(a, b),
        _ => null,
    };
}
