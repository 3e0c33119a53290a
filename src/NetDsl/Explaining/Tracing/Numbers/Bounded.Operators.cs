using System.Numerics;

namespace NetDsl.Tracing;

// Arithmetic: one rounding each, so that the number follows the standard model fl(x∘y) = (x∘y)(1 + δ), |δ| ≤ u.
internal readonly partial struct Bounded<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static Bounded<T> operator +(Bounded<T> left, Bounded<T> right) =>
        Rounded(left.Number + right.Number, left.Exact + right.Exact, left.Bound + right.Bound);

    /// <inheritdoc/>
    public static Bounded<T> operator -(Bounded<T> left, Bounded<T> right) =>
        Rounded(left.Number - right.Number, left.Exact - right.Exact, left.Bound + right.Bound);

    /// <inheritdoc/>
    public static Bounded<T> operator *(Bounded<T> left, Bounded<T> right) =>
        Rounded(left.Number * right.Number, left.Exact * right.Exact, ErrorBound.OfProduct(left.Estimate, right.Estimate));

    /// <inheritdoc/>
    public static Bounded<T> operator /(Bounded<T> left, Bounded<T> right) =>
        Rounded(left.Number / right.Number, left.Exact / right.Exact, ErrorBound.OfQuotient(left.Estimate, right.Estimate));

    /// <inheritdoc/>
    public static Bounded<T> operator -(Bounded<T> value) => new(-value.Number, -value.Exact, value.Bound);

    /// <inheritdoc/>
    public static TracedCondition operator <(Bounded<T> left, Bounded<T> right) => new(left.Number < right.Number, left.Exact < right.Exact);

    /// <inheritdoc/>
    public static TracedCondition operator <=(Bounded<T> left, Bounded<T> right) => new(left.Number <= right.Number, left.Exact <= right.Exact);

    /// <inheritdoc/>
    public static TracedCondition operator >(Bounded<T> left, Bounded<T> right) => new(left.Number > right.Number, left.Exact > right.Exact);

    /// <inheritdoc/>
    public static TracedCondition operator >=(Bounded<T> left, Bounded<T> right) => new(left.Number >= right.Number, left.Exact >= right.Exact);

    /// <inheritdoc/>
    public static TracedCondition Equal(Bounded<T> left, Bounded<T> right) => new(left.Number == right.Number, left.Exact == right.Exact);

    /// <inheritdoc/>
    public static TracedCondition NotEqual(Bounded<T> left, Bounded<T> right) => new(left.Number != right.Number, left.Exact != right.Exact);

    /// <summary><c>x·y + addend</c>, rounded once.</summary>
    public static Bounded<T> FusedMultiplyAdd(Bounded<T> x, Bounded<T> y, Bounded<T> addend) => Rounded(
        T.FusedMultiplyAdd(x.Number, y.Number, addend.Number),
        Math.FusedMultiplyAdd(x.Exact, y.Exact, addend.Exact),
        ErrorBound.OfProduct(x.Estimate, y.Estimate) + addend.Bound);

    /// <inheritdoc/>
    /// <remarks>
    /// <see cref="Exact"/> follows its own condition. Where the two part ways, the bound holds the gap between the branches too:
    /// |V₁ − E₂| ≤ |V₁ − E₁| + |E₁ − E₂|.
    /// </remarks>
    public static Bounded<T> Select(TracedCondition condition, Bounded<T> whenTrue, Bounded<T> whenFalse)
    {
        var taken = condition.Value ? whenTrue : whenFalse;
        var exact = condition.Exact ? whenTrue.Exact : whenFalse.Exact;
        var gap = condition.Value == condition.Exact ? 0 : Math.Abs(taken.Exact - exact);
        return new(taken.Number, exact, ErrorBound.Total(taken.Value, exact, taken.Bound + gap));
    }

    private static Bounded<T> Rounded(T number, double exact, double propagated) =>
        new(number, exact, ErrorBound.Rounded(double.CreateTruncating(number), exact, propagated, Precision));
}
