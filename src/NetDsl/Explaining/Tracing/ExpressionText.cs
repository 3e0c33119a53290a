namespace NetDsl.Tracing;

/// <summary>Prints a traced formula, with names or with the numbers put in.</summary>
/// <param name="number">Prints a number that was read, or stands in the formula.</param>
/// <param name="terms">The number of terms to which longer sums are cut.</param>
/// <param name="rest">Prints the sum of the terms that are cut, behind their number.</param>
/// <param name="digits">The digits of numbers.</param>
internal sealed class ExpressionText(Func<Traced, string> number, int terms, Func<IEnumerable<SumTerm>, string> rest, Digits digits = Digits.Fewest)
{
    /// <summary>The formula with the names of what was read: <c>Code[3]·W[3,7] + b[7]</c>.</summary>
    public static string Symbols(Traced traced) => Symbols(traced, int.MaxValue);

    /// <summary>The formula with the names of what was read, sums cut to their largest terms.</summary>
    /// <param name="traced">The result of the formula.</param>
    /// <param name="terms">The number of terms to which longer sums are cut.</param>
    public static string Symbols(Traced traced, int terms)
    {
        Func<Traced, string> name = leaf => leaf.Expression is ReadExpression read ? read.Quantity.ToString() : Number(leaf);
        return new ExpressionText(name, terms, _ => "").Print(traced, Strength.Choice);
    }

    /// <summary>The formula with the numbers put in: <c>0.5·1.25 + 0.1</c>, of as many digits as it takes to compute it by hand.</summary>
    /// <param name="traced">The result of the formula.</param>
    /// <param name="terms">The number of terms to which longer sums are cut.</param>
    public static string Numbers(Traced traced, int terms)
    {
        var digits = PrintedValue.Needed(traced, terms);
        return new ExpressionText(digits == Digits.All ? AllDigits : Number, terms, Rest, digits).Print(traced, Strength.Choice);
    }

    // Exact: rounded once, from a sum without rounding errors.
    private static string Rest(IEnumerable<SumTerm> terms) => $" ({NumberText.Of(SumRest.Of(terms), Precision.Double)})";

    private static string Number(Traced leaf) => NumberText.Of(leaf.Value, leaf.Precision ?? Precision.Double);

    private static string AllDigits(Traced leaf) => NumberText.Of(leaf.Value, Precision.Double);

    private ExpressionText For(Traced result, double largest) => digits == Digits.AllWhereTermsCancel && PrintedValue.Cancels(result, largest)
        ? new ExpressionText(AllDigits, terms, rest, Digits.All)
        : this;

    /// <summary>Prints an operand, in parentheses where it binds less than its place asks for.</summary>
    public string Print(Traced traced, Strength place)
    {
        var (text, strength) = Print(traced);
        return strength < place ? $"({text})" : text;
    }

    private (string Text, Strength Strength) Print(Traced traced) => FlatSum.Of(traced) is { } sum ? Print(traced, sum) : traced.Expression switch
    {
        NegationExpression negation => ("−" + Print(negation.Operand, Strength.Atom), Strength.Sign),
        BinaryExpression { Operation: BinaryOperation.Add or BinaryOperation.Subtract } two =>
            For(traced, Math.Max(Math.Abs(two.Left.Value), Math.Abs(two.Right.Value))).Print(two),
        BinaryExpression binary => Print(binary),
        FusedMultiplyAddExpression fused => (
            SumText.Join([Signed(new SumTerm(fused.Left, fused.Right)), Signed(new SumTerm(fused.Addend))]), Strength.Sum),
        CallExpression call => FunctionText.Print(call, this),
        SelectionExpression selection => (
            $"{Print(selection.WhenTrue, Strength.Sum)} if {selection.Condition.Print(operand => Print(operand, Strength.Sum))}"
            + $" else {Print(selection.WhenFalse, Strength.Sum)}",
            Strength.Choice),
        MaximumExpression maximum => (SumText.PrintMaximum("max", maximum.Terms, terms, term => Print(term, Strength.Sum)), Strength.Atom),
        PlaceExpression place => (SumText.PrintMaximum("argmax", place.Terms, terms, term => Print(term, Strength.Sum)), Strength.Atom),
        _ => Leaf(number(traced)),
    };

    private (string Text, Strength Strength) Print(Traced traced, FlatSum sum) => SumText.Print(
        sum, terms, For(traced, sum.All.Select(term => Math.Abs(term.Value)).DefaultIfEmpty(0).Max()).Signed, rest);

    private static (string Text, Strength Strength) Leaf(string text) =>
        (text, IsNegative(text) ? Strength.Sign : Strength.Atom);

    private (string Text, Strength Strength) Print(BinaryExpression binary) => binary.Operation switch
    {
        BinaryOperation.Add => (
            SumText.Join([(false, Print(binary.Left, Strength.Sum)), Signed(new SumTerm(binary.Right))]), Strength.Sum),
        BinaryOperation.Subtract => (
            $"{Print(binary.Left, Strength.Sum)} − {Enclosed(Print(binary.Right, Strength.Quotient))}", Strength.Sum),
        BinaryOperation.Multiply => ($"{Print(binary.Left, Strength.Product)}·{Print(binary.Right, Strength.Atom)}", Strength.Product),
        _ => ($"{Print(binary.Left, Strength.Quotient)} / {Print(binary.Right, Strength.Atom)}", Strength.Quotient),
    };

    /// <summary>
    /// A term without its sign. A product of which one factor is negative is printed as what is taken away,
    /// <c>− 0.402·0.611</c>; where both are, <c>(−0.402)·(−0.611)</c>.
    /// </summary>
    private (bool Negative, string Text) Signed(SumTerm term)
    {
        var left = Print(term.Left, term.Right is null ? Strength.Quotient : Strength.Product);
        if (term.Right is null)
            return IsNegative(left) ? (true, left[1..]) : (false, left);

        var right = Print(term.Right, Strength.Sign);
        return (IsNegative(left), IsNegative(right)) switch
        {
            (false, false) => (false, $"{left}·{right}"),
            (true, false) => (true, $"{left[1..]}·{right}"),
            (false, true) => (true, $"{left}·{right[1..]}"),
            (true, true) => (false, $"({left})·({right})"),
        };
    }

    private static bool IsNegative(string text) => text[0] == NumberText.Minus;

    private static string Enclosed(string text) => IsNegative(text) ? $"({text})" : text;
}
