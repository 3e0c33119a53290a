using System.Numerics;

namespace NetDsl.Tracing;

// Functions: Number calls what generated code calls, Exact the platform's function in double.
internal readonly partial struct Bounded<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static Bounded<T> Apply(ElementaryFunction function, Bounded<T> x) => function.Of(x);

    /// <inheritdoc/>
    public static Bounded<T> Sqrt(Bounded<T> value) => ElementaryFunctions.Sqrt.Of(value);

    /// <inheritdoc/>
    public static Bounded<T> Abs(Bounded<T> value) => ElementaryFunctions.Abs.Of(value);

    /// <inheritdoc/>
    public static Bounded<T> Max(Bounded<T> left, Bounded<T> right) =>
        Extremum(left, right, VectorMath.Max(left.Value, right.Value), Math.Max(left.Exact, right.Exact));

    /// <inheritdoc/>
    public static Bounded<T> Min(Bounded<T> left, Bounded<T> right) =>
        Extremum(left, right, VectorMath.Min(left.Value, right.Value), Math.Min(left.Exact, right.Exact));

    /// <inheritdoc/>
    public static Bounded<T> Pow(Bounded<T> x, Bounded<T> y)
    {
        var isSingle = Precision == Precision.Single;
        var value = isSingle ? VectorMath.Pow((float)x.Value, (float)y.Value) : VectorMath.Pow(x.Value, y.Value);
        var exact = Math.Pow(x.Exact, y.Exact);
        var accuracy = isSingle ? FunctionAccuracy.OfSingle.Pow : FunctionAccuracy.OfDouble.Pow;
        var own = ElementaryFunction.OwnError(value, accuracy, Precision)
            + ElementaryFunction.OwnError(exact, FunctionAccuracy.OfDouble.Pow, Precision.Double);
        return new(T.CreateTruncating(value), exact, ErrorBound.Total(value, exact, own + PowerSlope.Propagated(x.Estimate, y.Estimate)));
    }

    // |max(x, y) − max(x′, y′)| ≤ max(|x − x′|, |y − y′|), and the same for the minimum. Neither rounds.
    private static Bounded<T> Extremum(Bounded<T> x, Bounded<T> y, double value, double exact) =>
        new(T.CreateTruncating(value), exact, ErrorBound.Total(value, exact, Math.Max(x.Bound, y.Bound)));
}
