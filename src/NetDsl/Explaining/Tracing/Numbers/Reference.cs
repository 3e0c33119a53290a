namespace NetDsl.Tracing;

/// <summary>Plain double, with the platform's functions: the arithmetic of the reference to which a network is compared.</summary>
/// <param name="value">The number.</param>
internal readonly struct Reference(double value) : ITracedNumber<Reference>
{
    /// <inheritdoc/>
    public static bool HasFormulas => false;

    /// <summary>The number.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public static Reference Of(double value) => new(value);

    /// <inheritdoc/>
    public static Reference Read(TraceMemory memory, int tensor, int place) => new(memory.Demand(tensor, place));

    /// <inheritdoc/>
    public static Reference Constant(double value, Precision precision) => new(value);

    /// <inheritdoc/>
    public static Reference operator +(Reference left, Reference right) => new(left.Value + right.Value);

    /// <inheritdoc/>
    public static Reference operator -(Reference left, Reference right) => new(left.Value - right.Value);

    /// <inheritdoc/>
    public static Reference operator *(Reference left, Reference right) => new(left.Value * right.Value);

    /// <inheritdoc/>
    public static Reference operator /(Reference left, Reference right) => new(left.Value / right.Value);

    /// <inheritdoc/>
    public static Reference operator -(Reference value) => new(-value.Value);

    /// <inheritdoc/>
    public static TracedCondition operator <(Reference left, Reference right) => new(left.Value < right.Value);

    /// <inheritdoc/>
    public static TracedCondition operator <=(Reference left, Reference right) => new(left.Value <= right.Value);

    /// <inheritdoc/>
    public static TracedCondition operator >(Reference left, Reference right) => new(left.Value > right.Value);

    /// <inheritdoc/>
    public static TracedCondition operator >=(Reference left, Reference right) => new(left.Value >= right.Value);

    /// <inheritdoc/>
    public static TracedCondition Equal(Reference left, Reference right) => new(left.Value == right.Value);

    /// <inheritdoc/>
    public static TracedCondition NotEqual(Reference left, Reference right) => new(left.Value != right.Value);

    /// <inheritdoc/>
    public static Reference Select(TracedCondition condition, Reference whenTrue, Reference whenFalse) =>
        condition.Value ? whenTrue : whenFalse;

    /// <inheritdoc/>
    public static Reference Apply(ElementaryFunction function, Reference x) => new(function.Exact(x.Value));

    /// <inheritdoc/>
    public static Reference Sqrt(Reference value) => new(Math.Sqrt(value.Value));

    /// <inheritdoc/>
    public static Reference Abs(Reference value) => new(Math.Abs(value.Value));

    /// <inheritdoc/>
    public static Reference Max(Reference left, Reference right) => new(Math.Max(left.Value, right.Value));

    /// <inheritdoc/>
    public static Reference Min(Reference left, Reference right) => new(Math.Min(left.Value, right.Value));

    /// <inheritdoc/>
    public static Reference Pow(Reference x, Reference y) => new(Math.Pow(x.Value, y.Value));

    /// <inheritdoc/>
    public static Reference Of(RunningSum<Reference> sum)
    {
        var total = sum.HasStart ? sum.Start.Value : 0;
        foreach (ref readonly var term in sum.Terms)
            total = term.IsProduct ? Math.FusedMultiplyAdd(term.Left.Value, term.Right.Value, total) : total + term.Left.Value;
        return new(total);
    }

    /// <inheritdoc/>
    public static Reference Of(RunningMaximum<Reference> maximum)
    {
        var largest = double.NegativeInfinity;
        for (var i = 0; i < maximum.Terms.Count; i++)
            largest = Math.Max(largest, maximum.Terms[i].Value);
        return new(largest);
    }
}
