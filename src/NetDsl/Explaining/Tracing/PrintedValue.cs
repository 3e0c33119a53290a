using System.Globalization;

namespace NetDsl.Tracing;

/// <summary>What a reader gets who computes a formula by hand, of the digits that are printed.</summary>
/// <param name="terms">The number of terms to which longer sums are cut; the rest is printed exactly.</param>
/// <param name="digits">The digits of the numbers.</param>
internal sealed class PrintedValue(int terms, Digits digits)
{
    /// <summary>The fewest digits of which a reader gets the result, within its bound and the last digit of the result.</summary>
    public static Digits Needed(Traced traced, int terms)
    {
        // Half a unit of the last place of the printed result, which stands for all that rounds to it.
        var printed = Read(traced.Value, traced.Precision);
        var allowed = traced.Bound + Math.Abs(traced.Value) * Rounding.UnitRoundoff(traced.Precision ?? Precision.Double);
        return !double.IsFinite(traced.Value) || double.IsInfinity(allowed) || Holds(Digits.Fewest) ? Digits.Fewest
            : Holds(Digits.AllWhereTermsCancel) ? Digits.AllWhereTermsCancel
            : Digits.All;

        bool Holds(Digits digits) => Math.Abs(new PrintedValue(terms, digits).Of(traced, false) - printed) <= allowed;
    }

    /// <summary>Whether the numbers of a sum are printed with all of their digits.</summary>
    public static bool Cancels(Traced result, double largest) => Math.Abs(result.Value) < largest / 8;

    private double Of(Traced traced, bool isExact)
    {
        if (FlatSum.Of(traced) is { } sum)
            return Of(sum, isExact || Cancel(traced, sum.All.Select(term => term.Value)));
        switch (traced.Expression)
        {
            case NegationExpression negation:
                return -Of(negation.Operand, isExact);
            case BinaryExpression binary:
                var exact = isExact || (binary.Operation is BinaryOperation.Add or BinaryOperation.Subtract && Cancel(traced, [binary.Left.Value, binary.Right.Value]));
                return Of(binary, Of(binary.Left, exact), Of(binary.Right, exact));
            case FusedMultiplyAddExpression fused:
                return Of(fused.Left, isExact) * Of(fused.Right, isExact) + Of(fused.Addend, isExact);
            case SelectionExpression selection:
                return Of(selection.Condition.Value ? selection.WhenTrue : selection.WhenFalse, isExact);
            case MaximumExpression maximum:
                return maximum.Terms.Max(term => Of(term, isExact));
            case PlaceExpression place:
                return place.Place;
            case CallExpression call:
                return call.Again([.. call.Arguments.Select(argument => Traced.Constant(Of(argument, isExact), Precision.Double))]).Exact;
            default:
                return Leaf(traced, isExact);
        }
    }

    private static double Of(BinaryExpression binary, double left, double right) => binary.Operation switch
    {
        BinaryOperation.Add => left + right,
        BinaryOperation.Subtract => left - right,
        BinaryOperation.Multiply => left * right,
        _ => left / right,
    };

    private double Of(FlatSum sum, bool isExact)
    {
        if (!SumText.IsCut(sum.Terms.Count, terms))
            return sum.All.Sum(term => Of(term, isExact));
        var (shown, left) = SumRest.Cut(sum, terms);
        return shown.Concat(sum.Starts).Sum(term => Of(term, isExact)) + SumRest.Of(left);
    }

    private double Of(SumTerm term, bool isExact) => Of(term.Left, isExact) * (term.Right is { } right ? Of(right, isExact) : 1);

    private bool Cancel(Traced result, IEnumerable<double> parts) =>
        digits == Digits.AllWhereTermsCancel && Cancels(result, parts.Select(Math.Abs).DefaultIfEmpty(0).Max());

    private double Leaf(Traced leaf, bool isExact) => isExact || digits == Digits.All ? leaf.Value : Read(leaf.Value, leaf.Precision);

    /// <summary>What stands on paper for a number.</summary>
    private static double Read(double value, Precision? precision) => precision == Precision.Single && double.IsFinite(value)
        ? double.Parse(((float)value).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : value;
}
