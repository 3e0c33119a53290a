using NetDsl.Tracing;

namespace NetDsl;

// Arithmetic: one rounding each, so that Value follows the standard model fl(x∘y) = (x∘y)(1 + δ), |δ| ≤ u.
public sealed partial class Traced
{
    /// <summary>The sum.</summary>
    public static Traced operator +(Traced left, Traced right)
    {
        var precision = Unify(ref left, ref right);
        var value = precision == NetDsl.Precision.Single
            ? (float)((float)left.Value + (float)right.Value)
            : left.Value + right.Value;
        return Rounded(BinaryOperation.Add, left, right, value, left.Exact + right.Exact, left.Bound + right.Bound, precision);
    }

    /// <summary>The difference.</summary>
    public static Traced operator -(Traced left, Traced right)
    {
        var precision = Unify(ref left, ref right);
        var value = precision == NetDsl.Precision.Single
            ? (float)((float)left.Value - (float)right.Value)
            : left.Value - right.Value;
        return Rounded(BinaryOperation.Subtract, left, right, value, left.Exact - right.Exact, left.Bound + right.Bound, precision);
    }

    /// <summary>The product.</summary>
    public static Traced operator *(Traced left, Traced right)
    {
        var precision = Unify(ref left, ref right);
        var value = precision == NetDsl.Precision.Single
            ? (float)((float)left.Value * (float)right.Value)
            : left.Value * right.Value;
        var propagated = ErrorBound.OfProduct(left, right);
        return Rounded(BinaryOperation.Multiply, left, right, value, left.Exact * right.Exact, propagated, precision);
    }

    /// <summary>The quotient.</summary>
    public static Traced operator /(Traced left, Traced right)
    {
        var precision = Unify(ref left, ref right);
        var value = precision == NetDsl.Precision.Single
            ? (float)((float)left.Value / (float)right.Value)
            : left.Value / right.Value;
        var propagated = ErrorBound.OfQuotient(left, right);
        return Rounded(BinaryOperation.Divide, left, right, value, left.Exact / right.Exact, propagated, precision);
    }

    /// <summary>The negative, without rounding.</summary>
    public static Traced operator -(Traced value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Traced(-value.Value, -value.Exact, value.Bound, value.Precision, new NegationExpression(value));
    }

    /// <summary><c>x·y + addend</c>, rounded once.</summary>
    public static Traced FusedMultiplyAdd(Traced x, Traced y, Traced addend)
    {
        Unify(ref x, ref y);
        Unify(ref x, ref addend);
        var precision = Unify(ref y, ref addend);
        var value = precision == NetDsl.Precision.Single
            ? MathF.FusedMultiplyAdd((float)x.Value, (float)y.Value, (float)addend.Value)
            : Math.FusedMultiplyAdd(x.Value, y.Value, addend.Value);
        var exact = Math.FusedMultiplyAdd(x.Exact, y.Exact, addend.Exact);
        var propagated = ErrorBound.OfProduct(x, y) + addend.Bound;
        var bound = ErrorBound.Rounded(value, exact, propagated, precision ?? NetDsl.Precision.Double);
        return new Traced(value, exact, bound, precision, new FusedMultiplyAddExpression(x, y, addend));
    }

    /// <summary>Is the left number less than the right one?</summary>
    public static TracedCondition operator <(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "<", (x, y) => x < y);

    /// <summary>Is the left number at most the right one?</summary>
    public static TracedCondition operator <=(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "≤", (x, y) => x <= y);

    /// <summary>Is the left number greater than the right one?</summary>
    public static TracedCondition operator >(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, ">", (x, y) => x > y);

    /// <summary>Is the left number at least the right one?</summary>
    public static TracedCondition operator >=(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "≥", (x, y) => x >= y);

    /// <summary>Are two numbers equal? NaN equals nothing.</summary>
    public static TracedCondition Equal(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "=", (x, y) => x == y);

    /// <summary>Do two numbers differ? NaN differs from everything.</summary>
    public static TracedCondition NotEqual(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "≠", (x, y) => x != y);

    /// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
    /// <remarks>
    /// <see cref="Exact"/> follows its own condition. Where the two part ways, the bound holds the gap between the branches too:
    /// |V₁ − E₂| ≤ |V₁ − E₁| + |E₁ − E₂|.
    /// </remarks>
    public static Traced Select(TracedCondition condition, Traced whenTrue, Traced whenFalse)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var precision = Unify(ref whenTrue, ref whenFalse);
        var taken = condition.Value ? whenTrue : whenFalse;
        var exact = condition.Exact ? whenTrue.Exact : whenFalse.Exact;
        var gap = condition.Value == condition.Exact ? 0 : Math.Abs(taken.Exact - exact);
        var bound = ErrorBound.Total(taken.Value, exact, taken.Bound + gap);
        return new Traced(taken.Value, exact, bound, precision, new SelectionExpression(condition, whenTrue, whenFalse));
    }

    private static Traced Rounded(
        BinaryOperation operation, Traced left, Traced right, double value, double exact, double propagated, Precision? precision)
    {
        var bound = ErrorBound.Rounded(value, exact, propagated, precision ?? NetDsl.Precision.Double);
        return new Traced(value, exact, bound, precision, new BinaryExpression(operation, left, right));
    }
}
