namespace NetDsl.Generator.Formulas;

/// <summary>
/// Prints expressions with as few parentheses as possible. The spelling here is that of C# on plain numbers; a notation
/// overrides what it spells otherwise. The operations and their order are those of the expression in every notation.
/// </summary>
/// <param name="leaf">Prints a leaf that is not a constant: a variable, the read of a tensor.</param>
internal abstract class ExpressionPrinter(Func<Expression, string> leaf)
{
    /// <summary>The text of an expression.</summary>
    public string Print(Expression expression) => Phrase(expression).Text;

    /// <summary>The text of a condition.</summary>
    public string Print(Condition condition) => Phrase(condition).Text;

    protected abstract Phrase Constant(double value);

    protected abstract Phrase Call(Call call);

    protected virtual string Symbol(BinaryOperator binaryOperator) => binaryOperator switch
    {
        BinaryOperator.Add => " + ",
        BinaryOperator.Subtract => " - ",
        BinaryOperator.Multiply => " * ",
        _ => " / ",
    };

    protected virtual string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.LessThan => " < ",
        ComparisonOperator.LessThanOrEqual => " <= ",
        ComparisonOperator.GreaterThan => " > ",
        ComparisonOperator.GreaterThanOrEqual => " >= ",
        ComparisonOperator.Equal => " == ",
        _ => " != ",
    };

    protected Phrase Phrase(Expression expression) => expression switch
    {
        Constant constant => Constant(constant.Value),
        Negation negation => Negation(negation.Operand),
        Binary binary => Binary(binary),
        Call call => Call(call),
        Selection selection => Selection(selection),
        _ => new(leaf(expression), Precedence.Primary),
    };

    protected Phrase Phrase(Condition condition) => condition switch
    {
        Comparison comparison => Comparison(comparison),
        Conjunction { Left: var left, Right: var right } => Conjunction(Phrase(left), Phrase(right)),
        Disjunction { Left: var left, Right: var right } => Disjunction(Phrase(left), Phrase(right)),
        Complement complement => Complement(Phrase(complement.Operand)),
        _ => throw new NotSupportedException($"A {condition.GetType().Name} has no notation."),
    };

    // The operand of a sign is a primary: - -x would read as a decrement.
    protected virtual Phrase Negation(Expression operand) => new("-" + Phrase(operand).In(Precedence.Power), Precedence.Sign);

    // a − (b − c) keeps its parentheses, (a − b) − c needs none.
    protected virtual Phrase Binary(Binary binary)
    {
        var precedence = PrecedenceOf(binary.Operator);
        return Infix(Phrase(binary.Left), Symbol(binary.Operator), Phrase(binary.Right), precedence);
    }

    protected virtual Phrase Selection(Selection selection)
    {
        var condition = Phrase(selection.Condition).In(Precedence.Disjunction);
        var whenTrue = Phrase(selection.WhenTrue).In(Precedence.Disjunction);
        return new($"{condition} ? {whenTrue} : {Phrase(selection.WhenFalse).Text}", Precedence.Selection);
    }

    protected virtual Phrase Comparison(Comparison comparison) =>
        Infix(Phrase(comparison.Left), Symbol(comparison.Operator), Phrase(comparison.Right), Precedence.Comparison);

    protected virtual Phrase Conjunction(Phrase left, Phrase right) => Infix(left, " && ", right, Precedence.Conjunction);

    protected virtual Phrase Disjunction(Phrase left, Phrase right) => Infix(left, " || ", right, Precedence.Disjunction);

    protected virtual Phrase Complement(Phrase operand) => new("!" + operand.In(Precedence.Primary), Precedence.Sign);

    /// <summary>A left-associative infix operator.</summary>
    protected static Phrase Infix(Phrase left, string symbol, Phrase right, Precedence precedence) =>
        new(left.In(precedence) + symbol + right.In(precedence + 1), precedence);

    /// <summary>A function's name and its arguments.</summary>
    protected Phrase Invocation(string name, IEnumerable<Expression> arguments) =>
        new($"{name}({string.Join(", ", arguments.Select(argument => Phrase(argument).Text))})", Precedence.Primary);

    protected static Precedence PrecedenceOf(BinaryOperator binaryOperator) =>
        binaryOperator is BinaryOperator.Add or BinaryOperator.Subtract ? Precedence.Sum : Precedence.Product;
}
