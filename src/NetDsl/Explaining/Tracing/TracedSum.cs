using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// A sum as the kernels compute it, one node of the trace: products go into it by fused multiply-adds, in order or in
/// lanes as of a vector along the summed index.
/// </summary>
public sealed class TracedSum
{
    private readonly Traced? _start;
    private readonly int _lanes;
    private readonly int _run;
    private readonly List<SumTerm> _terms = [];

    private TracedSum(Traced? start, int lanes, int run = 0)
    {
        _start = start;
        _lanes = lanes;
        _run = run;
    }

    /// <summary>A sum in the order of its terms.</summary>
    /// <param name="start">What is there before the first term.</param>
    public static TracedSum Sequential(Traced start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return new TracedSum(start, 1);
    }

    /// <summary>
    /// A sum in lanes: term i goes to lane i mod <paramref name="width"/>, all lanes start at 0; at the end lane i takes lane
    /// i + width/2, over and over by halves, and <paramref name="start"/> is added last.
    /// </summary>
    /// <param name="start">What is added last; null for nothing.</param>
    /// <param name="width">The number of lanes of the vector that was used, a power of two.</param>
    /// <param name="run">
    /// The number of terms after which the lanes begin again with the first one, as a kernel with several loops does; 0 for never.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The width is not a power of two, or is 1; the run is negative.</exception>
    public static TracedSum Lanes(Traced? start, int width, int run = 0)
    {
        TracedLanes.Check(width);
        ArgumentOutOfRangeException.ThrowIfNegative(run);
        return new TracedSum(start, width, run);
    }

    /// <summary>Adds a product by a fused multiply-add.</summary>
    public void Add(Traced x, Traced y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        _terms.Add(new SumTerm(x, y));
    }

    /// <summary>Adds a number.</summary>
    public void Add(Traced term)
    {
        ArgumentNullException.ThrowIfNull(term);
        _terms.Add(new SumTerm(term));
    }

    /// <summary>The sum of what was added so far.</summary>
    public Traced Result => Of(new SumExpression(_start, [.. _terms], _lanes) { Run = _run });

    internal static Traced Of(SumExpression sum)
    {
        var precision = sum.Operands.Select(operand => operand.Precision).FirstOrDefault(precision => precision is not null);
        if (precision is { } known)
        {
            sum = sum with { Start = sum.Start?.In(known), Terms = [.. sum.Terms.Select(term => term.In(known))] };
        }

        var arithmetic = precision ?? Precision.Double;
        var value = arithmetic == Precision.Single ? SingleValue(sum) : DoubleValue(sum);
        var exact = ExactValue(sum);
        return Traced.Of(value, exact, Bound(sum, value, exact, arithmetic), precision, sum);
    }

    private static float SingleValue(SumExpression sum)
    {
        var lanes = new float[sum.Lanes];
        var inOrder = sum.Lanes == 1;
        if (inOrder && sum.Start is not null)
            lanes[0] = (float)sum.Start.Value;
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            ref var lane = ref lanes[sum.LaneOf(i)];
            var (left, right) = sum.Terms[i];
            lane = right is null ? lane + (float)left.Value : MathF.FusedMultiplyAdd((float)left.Value, (float)right.Value, lane);
        }

        var folded = TracedLanes.Fold(lanes, (low, high) => low + high);
        return inOrder || sum.Start is null ? folded : folded + (float)sum.Start.Value;
    }

    private static double DoubleValue(SumExpression sum)
    {
        var lanes = new double[sum.Lanes];
        var inOrder = sum.Lanes == 1;
        if (inOrder && sum.Start is not null)
            lanes[0] = sum.Start.Value;
        for (var i = 0; i < sum.Terms.Count; i++)
        {
            ref var lane = ref lanes[sum.LaneOf(i)];
            var (left, right) = sum.Terms[i];
            lane = right is null ? lane + left.Value : Math.FusedMultiplyAdd(left.Value, right.Value, lane);
        }

        var folded = TracedLanes.Fold(lanes, (low, high) => low + high);
        return inOrder || sum.Start is null ? folded : folded + sum.Start.Value;
    }

    private static double ExactValue(SumExpression sum)
    {
        var exact = new ExactSum();
        foreach (var (left, right) in sum.Terms)
        {
            if (right is null)
                exact.Add(left.Exact);
            else
                exact.AddProduct(left.Exact, right.Exact);
        }

        if (sum.Start is not null)
            exact.Add(sum.Start.Exact);
        return exact.Result;
    }

    // |V − E| ≤ γₙ·Σ|terms| + Σ (what the terms' own errors pass on) + (one rounding of E), n the roundings that one term sees.
    private static double Bound(SumExpression sum, double value, double exact, Precision precision)
    {
        var magnitude = Math.Abs(sum.Start?.Value ?? 0);
        var propagated = sum.Start?.Bound ?? 0;
        foreach (var term in sum.Terms)
        {
            magnitude += Math.Abs(term.Value);
            propagated += term.Propagated;
        }

        var inLane = sum.Depth;
        var afterwards = sum.Lanes == 1 ? 0 : TracedLanes.Halvings(sum.Lanes) + (sum.Start is null ? 0 : 1);
        var underflow = sum.Terms.Count * Rounding.Underflow(precision);
        var rounding = ErrorBound.Times(magnitude, Rounding.Gamma(inLane + afterwards, precision));
        return ErrorBound.Total(value, exact, rounding + underflow + propagated + Rounding.Error(exact, Precision.Double));
    }
}
