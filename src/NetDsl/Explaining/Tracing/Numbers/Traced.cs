using System.Numerics;
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
public sealed partial class Traced : ITracedNumber<Traced>
{
    private readonly Estimate _result;

    private Traced(Estimate result, Precision? precision, TracedExpression expression)
    {
        _result = result;
        Precision = precision;
        Expression = expression;
    }

    /// <inheritdoc/>
    static bool ITracedNumber<Traced>.HasFormulas => true;

    /// <summary>What scalar arithmetic in the network's number type gives; a float, widened, for <see cref="Precision.Single"/>.</summary>
    public double Value => _result.Value;

    /// <summary>What the same formula gives in double, sums without any error of their own.</summary>
    public double Exact => _result.Exact;

    /// <summary>What |<see cref="Value"/> − <see cref="Exact"/>| cannot exceed; ∞ where nothing is known, as after overflow.</summary>
    public double Bound => _result.Bound;

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
        return new Traced(new(value, value, 0), precision, new ReadExpression(quantity));
    }

    /// <inheritdoc/>
    static Traced ITracedNumber<Traced>.Read(TraceMemory memory, int tensor, int place) =>
        Read(memory.Name(tensor, place), memory[tensor][place], memory.Precision);

    /// <summary>A number that stands in the formula; the network's number type decides how it is rounded.</summary>
    public static Traced Constant(double constant) => new(new(constant, constant, 0), null, new ConstantExpression(constant));

    /// <summary>A number that stands in the formula, in a number type.</summary>
    public static Traced Constant(double value, Precision precision) => new(
        precision == NetDsl.Precision.Single
            ? Bounded<float>.Constant(value, precision).Estimate
            : Bounded<double>.Constant(value, precision).Estimate,
        precision,
        new ConstantExpression(value));

    /// <inheritdoc/>
    static Traced IArithmetic<Traced>.Of(double value) => Constant(value);

    /// <inheritdoc/>
    static Traced ITracedNumber<Traced>.Of(RunningSum<Traced> sum) => SumOf(new SumExpression(
        sum.HasStart ? sum.Start : null,
        [.. sum.Terms.ToArray().Select(term => new SumTerm(term.Left, term.IsProduct ? term.Right : null))],
        sum.Lanes)
    {
        Run = sum.Run,
    });

    /// <inheritdoc/>
    static Traced ITracedNumber<Traced>.Of(RunningMaximum<Traced> maximum) =>
        MaximumOf(new MaximumExpression([.. maximum.Terms], maximum.Lanes));

    /// <inheritdoc/>
    static Traced ITracedNumber<Traced>.Of(RunningPlace<Traced> place) =>
        new(new(place.Place, place.Place, 0), place.Precision, new PlaceExpression([.. place.Terms], place.Place));

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

    /// <summary>The number without its history.</summary>
    internal Bounded<T> As<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Bounded<T>.From(_result);

    /// <summary>A sum, in the number type of its terms.</summary>
    internal static Traced SumOf(SumExpression sum)
    {
        var precision = sum.Operands.Select(operand => operand.Precision).FirstOrDefault(precision => precision is not null);
        if (precision is { } known)
            sum = sum with { Start = sum.Start?.In(known), Terms = [.. sum.Terms.Select(term => term.In(known))] };
        return new Traced(precision == NetDsl.Precision.Single ? Result<float>() : Result<double>(), precision, sum);

        Estimate Result<T>()
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            var running = new RunningSum<Bounded<T>>().Begin(sum.Start?.As<T>() ?? default, sum.Start is not null, sum.Lanes, sum.Run);
            foreach (var (left, right) in sum.Terms)
            {
                if (right is null)
                    running.Add(left.As<T>());
                else
                    running.Add(left.As<T>(), right.As<T>());
            }

            return running.Result.Estimate;
        }
    }

    /// <summary>A maximum, in the number type of its terms.</summary>
    internal static Traced MaximumOf(MaximumExpression maximum)
    {
        var precision = maximum.Terms.Select(term => term.Precision).FirstOrDefault(precision => precision is not null);
        if (precision is { } known)
            maximum = maximum with { Terms = [.. maximum.Terms.Select(term => term.In(known))] };
        var running = new RunningMaximum<Bounded<double>>().Begin(maximum.Lanes);
        foreach (var term in maximum.Terms)
            running.Add(term.As<double>());
        return new Traced(running.Result.Estimate, precision, maximum);
    }

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
