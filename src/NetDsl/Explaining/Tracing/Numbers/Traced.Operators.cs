using NetDsl.Tracing;

namespace NetDsl;

// Arithmetic, each operation as Bounded computes it.
public sealed partial class Traced
{
    /// <summary>The sum.</summary>
    public static Traced operator +(Traced left, Traced right) =>
        Binary(BinaryOperation.Add, left, right, (x, y) => x + y, (x, y) => x + y);

    /// <summary>The difference.</summary>
    public static Traced operator -(Traced left, Traced right) =>
        Binary(BinaryOperation.Subtract, left, right, (x, y) => x - y, (x, y) => x - y);

    /// <summary>The product.</summary>
    public static Traced operator *(Traced left, Traced right) =>
        Binary(BinaryOperation.Multiply, left, right, (x, y) => x * y, (x, y) => x * y);

    /// <summary>The quotient.</summary>
    public static Traced operator /(Traced left, Traced right) =>
        Binary(BinaryOperation.Divide, left, right, (x, y) => x / y, (x, y) => x / y);

    /// <summary>The negative, without rounding.</summary>
    public static Traced operator -(Traced value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Traced(new(-value.Value, -value.Exact, value.Bound), value.Precision, new NegationExpression(value));
    }

    /// <summary><c>x·y + addend</c>, rounded once.</summary>
    public static Traced FusedMultiplyAdd(Traced x, Traced y, Traced addend)
    {
        Unify(ref x, ref y);
        Unify(ref x, ref addend);
        var precision = Unify(ref y, ref addend);
        var result = precision == NetDsl.Precision.Single
            ? Bounded<float>.FusedMultiplyAdd(x.As<float>(), y.As<float>(), addend.As<float>()).Estimate
            : Bounded<double>.FusedMultiplyAdd(x.As<double>(), y.As<double>(), addend.As<double>()).Estimate;
        return new Traced(result, precision, new FusedMultiplyAddExpression(x, y, addend));
    }

    /// <inheritdoc/>
    public static TracedCondition operator <(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "<", (x, y) => x < y);

    /// <inheritdoc/>
    public static TracedCondition operator <=(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "≤", (x, y) => x <= y);

    /// <inheritdoc/>
    public static TracedCondition operator >(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, ">", (x, y) => x > y);

    /// <inheritdoc/>
    public static TracedCondition operator >=(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "≥", (x, y) => x >= y);

    /// <inheritdoc/>
    public static TracedCondition Equal(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "=", (x, y) => x == y);

    /// <inheritdoc/>
    public static TracedCondition NotEqual(Traced left, Traced right) =>
        TracedCondition.Compare(left, right, "≠", (x, y) => x != y);

    /// <inheritdoc/>
    public static Traced Select(TracedCondition condition, Traced whenTrue, Traced whenFalse)
    {
        var precision = Unify(ref whenTrue, ref whenFalse);
        var result = Combine(
            whenTrue,
            whenFalse,
            precision,
            (x, y) => Bounded<float>.Select(condition, x, y),
            (x, y) => Bounded<double>.Select(condition, x, y));
        return new Traced(result, precision, new SelectionExpression(condition, whenTrue, whenFalse));
    }

    private static Traced Binary(
        BinaryOperation operation,
        Traced left,
        Traced right,
        Func<Bounded<float>, Bounded<float>, Bounded<float>> single,
        Func<Bounded<double>, Bounded<double>, Bounded<double>> @double)
    {
        var precision = Unify(ref left, ref right);
        return new Traced(Combine(left, right, precision, single, @double), precision, new BinaryExpression(operation, left, right));
    }

    private static Estimate Combine(
        Traced x,
        Traced y,
        Precision? precision,
        Func<Bounded<float>, Bounded<float>, Bounded<float>> single,
        Func<Bounded<double>, Bounded<double>, Bounded<double>> @double) =>
        precision == NetDsl.Precision.Single
            ? single(x.As<float>(), y.As<float>()).Estimate
            : @double(x.As<double>(), y.As<double>()).Estimate;
}
