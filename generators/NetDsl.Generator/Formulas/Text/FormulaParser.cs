using System.Collections.Immutable;
using System.Globalization;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Reads what <see cref="FormulaText"/> writes, by recursive descent, one method a rule. Null is what no rule fits, and
/// what is larger than a formula may be; the text may come from anybody's assembly.
/// </summary>
internal sealed class FormulaParser(string text)
{
    public const string NaN = "double.NaN";
    public const string Infinity = "double.PositiveInfinity";
    public const string DefaultInitialization = "Default";
    public const string Parameter = "[Parameter]";
    public const string ParameterOfChannels = "[Parameter(PerChannel)]";

    // A level of an expression enters an operand at most twice: as the right side of an operator and in its parentheses.
    private const int MaximumNesting = 2 * ExpressionSize.MaximumDepth + 2;

    private readonly FormulaScanner _scanner = new(text);
    private int _nesting;
    private int _nodes;

    /// <summary>formula = "[" kind attributes? "]" name "(" parameters ")" "=>" expression</summary>
    public Formula? ParseFormula()
    {
        var initialization = DefaultInitialization;
        string? prediction = null;
        var targets = Formula.AnyTarget;
        if (!_scanner.Take("[") || ParseKind() is not { } kind || !ParseAttributes(ref initialization, ref prediction, ref targets))
            return null;
        if (!_scanner.Take("]") || _scanner.TakeName() is not { } name || ParseParameters() is not { } parameters)
            return null;
        if (!_scanner.Take("=>") || ParseOperand(0) is not Expression body || !_scanner.IsAtEnd || body.IsTooLarge())
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

    private FormulaKind? ParseKind() => _scanner.TakeName() switch
    {
        nameof(FormulaKind.Activation) => FormulaKind.Activation,
        nameof(FormulaKind.Loss) => FormulaKind.Loss,
        _ => null,
    };

    // attributes = "(" attribute { "," attribute } ")", attribute = "Initialization" "=" name | "Prediction" "=" string | "Targets" "=" name
    private bool ParseAttributes(ref string initialization, ref string? prediction, ref string targets)
    {
        if (!_scanner.Take("("))
            return true;
        do
        {
            var name = _scanner.TakeName();
            if (!_scanner.Take("="))
                return false;
            if (name == nameof(Formula.Initialization) && _scanner.TakeName() is { } scheme)
                initialization = scheme;
            else if (name == nameof(Formula.Prediction) && _scanner.TakeString() is { } activation)
                prediction = activation;
            else if (name == nameof(Formula.Targets) && _scanner.TakeName() is { } domain)
                targets = domain;
            else
                return false;
        }
        while (_scanner.Take(","));
        return _scanner.Take(")");
    }

    // parameters = "(" [ parameter { "," parameter } ] ")", parameter = [ mark ] name [ "=" number ],
    // mark = "[Parameter]" | "[Parameter(PerChannel)]"
    private ImmutableArray<FormulaParameter>? ParseParameters()
    {
        var parameters = ImmutableArray.CreateBuilder<FormulaParameter>();
        if (!_scanner.Take("("))
            return null;
        if (_scanner.Take(")"))
            return parameters.ToImmutable();
        do
        {
            var isPerChannel = _scanner.Take(ParameterOfChannels);
            var isLearned = isPerChannel || _scanner.Take(Parameter);
            if (_scanner.TakeName() is not { } name)
                return null;
            double? value = null;
            if (_scanner.Take("=") && (value = ParseNumber()) is null)
                return null;
            parameters.Add(new FormulaParameter(name, value, isLearned, isPerChannel));
        }
        while (_scanner.Take(","));
        return _scanner.Take(")") ? parameters.ToImmutable() : null;
    }

    // number = [ "-" ] ( decimal | "double.NaN" | "double.PositiveInfinity" )
    private double? ParseNumber() => _scanner.Take("-") ? -_scanner.TakeNumber() : _scanner.TakeNumber();

    /// <summary>
    /// operand = unary { operator operand } [ "?" operand ":" operand ], the operators binding at least as tightly as
    /// <paramref name="minimum"/>. An <see cref="Expression"/>, a <see cref="Condition"/>, or null.
    /// </summary>
    private object? ParseOperand(Precedence minimum)
    {
        if (_nesting == MaximumNesting)
            return null;
        _nesting++;
        var left = ParseUnary();
        while (left is not null && _scanner.TakeOperator(minimum) is { } symbol)
            left = Combine(symbol.Text, left, ParseOperand(symbol.Precedence + 1));
        if (minimum == Precedence.Selection && left is Condition condition && _scanner.Take("?"))
            left = ParseBranches(condition);
        _nesting--;
        return left;
    }

    private Selection? ParseBranches(Condition condition) =>
        ParseOperand(Precedence.Selection) is Expression whenTrue
        && _scanner.Take(":")
        && ParseOperand(Precedence.Selection) is Expression whenFalse
            ? new Selection(condition, whenTrue, whenFalse)
            : null;

    // unary = "!" unary | "-" number | "-" unary | "(" operand ")" | name "(" operands ")" | name | number
    private object? ParseUnary()
    {
        if (++_nodes > 2 * ExpressionSize.MaximumNodes)
            return null;
        if (_scanner.Take("!"))
            return ParsePrefixed() is Condition condition ? new Complement(condition) : null;
        if (_scanner.Take("-"))
        {
            if (_scanner.TakeNumber() is { } value)
                return new Constant(-value);
            return ParsePrefixed() is Expression expression ? new Negation(expression) : null;
        }

        if (_scanner.Take("("))
            return ParseOperand(Precedence.Selection) is { } inner && _scanner.Take(")") ? inner : null;
        if (_scanner.TakeNumber() is { } number)
            return new Constant(number);
        if (_scanner.TakeName() is not { } name)
            return null;
        return _scanner.Take("(") ? ParseCall(name) : new Variable(name);
    }

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
        while (_scanner.Take(","));
        return _scanner.Take(")") && arguments.Count == function.Facts().Arity
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
