using NetDsl.Tracing;

namespace NetDsl;

/// <summary>The largest of many numbers as the kernels find it, one node of the trace; NaN if one of them is.</summary>
public sealed class TracedMaximum
{
    private readonly int _lanes;
    private readonly List<Traced> _terms = [];

    private TracedMaximum(Traced? start, int lanes)
    {
        _lanes = lanes;
        if (start is not null)
            _terms.Add(start);
    }

    /// <summary>A maximum in the order of its terms.</summary>
    /// <param name="start">The first number; null where the first one added starts.</param>
    public static TracedMaximum Sequential(Traced? start) => new(start, 1);

    /// <summary>A maximum in lanes, which are joined by halves.</summary>
    /// <param name="start">A first number; null where the first one added starts.</param>
    /// <param name="width">The number of lanes of the vector that was used, a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is not a power of two, or is 1.</exception>
    public static TracedMaximum Lanes(Traced? start, int width)
    {
        TracedLanes.Check(width);
        return new TracedMaximum(start, width);
    }

    /// <summary>Takes a number in.</summary>
    public void Add(Traced term)
    {
        ArgumentNullException.ThrowIfNull(term);
        _terms.Add(term);
    }

    /// <summary>The largest of what was added so far.</summary>
    /// <exception cref="InvalidOperationException">Nothing was added.</exception>
    public Traced Result => _terms.Count == 0
        ? throw new InvalidOperationException("The maximum of no numbers is not defined; add one first.")
        : Of(new MaximumExpression([.. _terms], _lanes));

    internal static Traced Of(MaximumExpression maximum)
    {
        var precision = maximum.Terms.Select(term => term.Precision).FirstOrDefault(precision => precision is not null);
        if (precision is { } known)
            maximum = maximum with { Terms = [.. maximum.Terms.Select(term => term.In(known))] };

        // A maximum is not rounded, so lanes matter only where −0 meets +0.
        var lanes = new double[maximum.Lanes];
        Array.Fill(lanes, double.NegativeInfinity);
        for (var i = 0; i < maximum.Terms.Count; i++)
            lanes[i % lanes.Length] = VectorMath.Max(lanes[i % lanes.Length], maximum.Terms[i].Value);
        var value = TracedLanes.Fold(lanes, VectorMath.Max);
        var exact = maximum.Terms.Select(term => term.Exact).Aggregate(Math.Max);
        var bound = ErrorBound.Total(value, exact, maximum.Terms.Max(term => term.Bound));
        return Traced.Of(value, exact, bound, precision, maximum);
    }
}
