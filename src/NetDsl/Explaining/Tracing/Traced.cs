using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// A number that remembers how it was computed. It carries three numbers on: the <see cref="Value"/> that arithmetic in
/// the network's number type gives, bit for bit; the <see cref="Exact"/> value that the same formula gives in double;
/// and a <see cref="Bound"/> on their difference, derived operation by operation.
/// </summary>
/// <remarks>
/// Constants have no number type of their own: an expression of constants alone is computed in double, and computed again
/// in the number type of the first number read that it meets, as 1 − 0.9f is in the code that is traced.
/// </remarks>
public sealed partial class Traced : IArithmetic<Traced>
{
    private Traced(double value, double exact, double bound, Precision? precision, TracedExpression expression)
    {
        Value = value;
        Exact = exact;
        Bound = bound;
        Precision = precision;
        Expression = expression;
    }

    /// <summary>What scalar arithmetic in the network's number type gives; a float, widened, for <see cref="Precision.Single"/>.</summary>
    public double Value { get; }

    /// <summary>What the same formula gives in double, sums without any error of their own.</summary>
    public double Exact { get; }

    /// <summary>What |<see cref="Value"/> − <see cref="Exact"/>| cannot exceed; ∞ where nothing is known, as after overflow.</summary>
    public double Bound { get; }

    /// <summary>The number type; null for an expression of constants alone.</summary>
    public Precision? Precision { get; }

    /// <summary>The operation and its operands.</summary>
    public TracedExpression Expression { get; }

    /// <summary>A number that is read from memory.</summary>
    /// <param name="quantity">Its name.</param>
    /// <param name="value">What is there; a float is widened.</param>
    /// <param name="precision">The number type in which it is there.</param>
    public static Traced Read(Quantity quantity, double value, Precision precision)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new Traced(value, value, 0, precision, new ReadExpression(quantity));
    }

    /// <summary>A number that stands in the formula; the network's number type decides how it is rounded.</summary>
    public static Traced Constant(double constant) => new(constant, constant, 0, null, new ConstantExpression(constant));

    /// <summary>A number that stands in the formula, in a number type.</summary>
    public static Traced Constant(double constant, Precision precision)
    {
        var value = Rounding.To(precision, constant);
        var bound = ErrorBound.Total(value, constant, Math.Abs(value - constant));
        return new Traced(value, constant, bound, precision, new ConstantExpression(constant));
    }

    /// <inheritdoc/>
    static Traced IArithmetic<Traced>.Of(double value) => Constant(value);

    /// <summary>A number that stands in the formula.</summary>
    public static implicit operator Traced(double constant) => Constant(constant);

    /// <summary>A number that stands in the formula, rounded to a float already.</summary>
    public static implicit operator Traced(float constant) => Constant(constant);

    /// <summary>This number in a number type, in which an expression of constants is computed again.</summary>
    /// <exception cref="InvalidOperationException">It was read or computed in the other number type.</exception>
    internal Traced In(Precision precision)
    {
        if (Precision is null)
            return Expression.In(precision);
        return Precision == precision
            ? this
            : throw new InvalidOperationException(
                $"A number in precision {Precision} was combined with one in precision {precision}.");
    }

    /// <summary>Makes the result of an operation; for the operations that span several numbers.</summary>
    internal static Traced Of(double value, double exact, double bound, Precision? precision, TracedExpression expression) =>
        new(value, exact, bound, precision, expression);

    /// <summary>The number type of two operands, to which constants are brought.</summary>
    internal static Precision? Unify(ref Traced x, ref Traced y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if ((x.Precision ?? y.Precision) is not { } precision)
            return null;
        x = x.In(precision);
        y = y.In(precision);
        return precision;
    }

    /// <summary>The formula with the names of the quantities that were read.</summary>
    public override string ToString() => ExpressionText.Symbols(this);
}
