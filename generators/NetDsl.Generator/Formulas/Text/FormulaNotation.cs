using System.Globalization;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Mathematics as people write it, in Unicode: <c>0.5·x·(1 + erf(x/√2))</c>, <c>|x|</c>, <c>x²</c>,
/// <c>x if x > 0 else 0</c>. Constants are as short as the user wrote them.
/// </summary>
internal sealed class FormulaNotation(Func<Expression, string> leaf) : ExpressionPrinter(leaf)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const char Minus = '−';
    private const int LargestSuperscript = 99;

    /// <summary>An expression of variables.</summary>
    public static string Write(Expression expression) => Write(expression, VariableName);

    /// <param name="expression">What to write.</param>
    /// <param name="leaf">Writes a leaf that is not a constant.</param>
    public static string Write(Expression expression, Func<Expression, string> leaf) => new FormulaNotation(leaf).Print(expression);

    /// <summary>A formula as an equation: <c>snake(x) = x + sin(x)²</c>.</summary>
    public static string Write(Formula formula) =>
        $"{formula.Name}({Parameters(formula)}) = {Write(formula.Body)}";

    protected override string Symbol(BinaryOperator binaryOperator) => binaryOperator switch
    {
        BinaryOperator.Subtract => " − ",
        BinaryOperator.Multiply => "·",
        BinaryOperator.Divide => "/",
        _ => base.Symbol(binaryOperator),
    };

    protected override string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.LessThanOrEqual => " ≤ ",
        ComparisonOperator.GreaterThanOrEqual => " ≥ ",
        ComparisonOperator.Equal => " = ",
        ComparisonOperator.NotEqual => " ≠ ",
        _ => base.Symbol(comparison),
    };

    protected override Phrase Constant(double value)
    {
        if (FamousNumbers.Find(Math.Abs(value)) is { } famous)
            return value < 0 ? new(Minus + famous.In(Precedence.Power), Precedence.Sign) : famous;
        var magnitude = double.IsNaN(value) ? "NaN" : double.IsInfinity(value) ? "∞" : Decimal(Math.Abs(value));
        return value < 0 ? new(Minus + magnitude, Precedence.Sign) : new(magnitude, Precedence.Primary);
    }

    // −a·b is as good as −(a·b), but stands as loosely as a sum does.
    protected override Phrase Negation(Expression operand)
    {
        var phrase = Phrase(operand);
        return phrase.Precedence == Precedence.Product && phrase.Text[0] != Minus
            ? new(Minus + phrase.Text, Precedence.Sum)
            : new(Minus + phrase.In(Precedence.Power), Precedence.Sign);
    }

    protected override Phrase Binary(Binary binary)
    {
        if (binary.Operator == BinaryOperator.Multiply)
            return Product(binary);

        // a + (b + c) is a + b + c to a reader; a signed number after an operator is put in parentheses.
        var right = Phrase(binary.Right);
        var precedence = PrecedenceOf(binary.Operator);
        var isSum = binary.Operator == BinaryOperator.Add && right.Precedence == Precedence.Sum && right.Text[0] != Minus;
        var context = isSum ? Precedence.Sum : right.Precedence == Precedence.Sign ? Precedence.Power : precedence + 1;
        return new(Phrase(binary.Left).In(precedence) + Symbol(binary.Operator) + right.In(context), precedence);
    }

    protected override Phrase Call(Call call) => call switch
    {
        { Function: ElementaryFunction.Pow } => Power(call.Arguments[0], call.Arguments[1]),
        { Function: ElementaryFunction.Sqrt, Arguments: [Constant { Value: >= 0 } or Variable] } =>
            new("√" + Phrase(call.Arguments[0]).Text, Precedence.Primary),
        _ => new(Fill(call.Function.Facts().Notation, call.Arguments), Precedence.Primary),
    };

    protected override Phrase Selection(Selection selection)
    {
        var whenTrue = Phrase(selection.WhenTrue).In(Precedence.Disjunction);
        var condition = Phrase(selection.Condition).In(Precedence.Disjunction);
        return new($"{whenTrue} if {condition} else {Phrase(selection.WhenFalse).Text}", Precedence.Selection);
    }

    protected override Phrase Conjunction(Phrase left, Phrase right) => Associative(left, " and ", right, Precedence.Conjunction);

    protected override Phrase Disjunction(Phrase left, Phrase right) => Associative(left, " or ", right, Precedence.Disjunction);

    protected override Phrase Complement(Phrase operand) => new("not " + operand.In(Precedence.Primary), Precedence.Sign);

    private static string VariableName(Expression leaf) =>
        leaf is Variable variable
            ? GreekLetters.Of(variable.Name)
            : throw new NotSupportedException($"A {leaf.GetType().Name} has no name.");

    private static string Parameters(Formula formula) =>
        string.Join(", ", formula.Parameters.Select(parameter => GreekLetters.Of(parameter.Name)));

    private static Phrase Associative(Phrase left, string symbol, Phrase right, Precedence precedence) =>
        new(left.In(precedence) + symbol + right.In(precedence), precedence);

    // Equal factors in a row are a power: sin(x)·sin(x) is sin(x)².
    private Phrase Product(Binary product)
    {
        var factors = new List<Expression>();
        Flatten(product);
        var phrases = new List<Phrase>();
        for (var i = 0; i < factors.Count;)
        {
            var first = factors[i];
            var count = factors.Skip(i).TakeWhile(factor => factor.Equals(first)).Count();
            phrases.Add(count == 1 || first is Constant ? Phrase(first) : Power(first, count));
            i += first is Constant ? 1 : count;
        }

        if (phrases.Count == 1)
            return phrases[0];
        var texts = phrases.Select((phrase, i) => phrase.In(i == 0 ? Precedence.Product : Precedence.Power));
        return new(string.Join(Symbol(BinaryOperator.Multiply), texts), Precedence.Product);

        void Flatten(Expression expression)
        {
            if (expression is Binary { Operator: BinaryOperator.Multiply } inner)
            {
                Flatten(inner.Left);
                Flatten(inner.Right);
            }
            else
            {
                factors.Add(expression);
            }
        }
    }

    private Phrase Power(Expression radix, Expression exponent)
    {
        var text = Phrase(radix).In(Precedence.Primary);
        return exponent is Constant { Value: var value } && Math.Abs(value) <= LargestSuperscript && Math.Floor(value) == value
            ? new(text + Superscript((int)value), Precedence.Power)
            : new(text + "^" + Phrase(exponent).In(Precedence.Primary), Precedence.Power);
    }

    private static string Superscript(int value)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']);
        return (value < 0 ? "⁻" : "") + string.Concat(digits);
    }

    // 1.5E-05 is 1.5·10⁻⁵.
    private static string Decimal(double value)
    {
        var parts = Numerals.WriteAsWritten(value).Split('E');
        if (parts.Length == 1)
            return parts[0];
        var power = "10" + Superscript(int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        return parts[0] == "1" ? power : $"{parts[0]}·{power}";
    }

    // |…| inside |…| is hard to read.
    private string Fill(string notation, IReadOnlyList<Expression> arguments)
    {
        var texts = arguments.Select(argument => Phrase(argument).Text).ToArray();
        var isNested = notation[0] == '|' && texts[0].Contains('|');
        return string.Format(CultureInfo.InvariantCulture, isNested ? "abs({0})" : notation, texts);
    }
}
