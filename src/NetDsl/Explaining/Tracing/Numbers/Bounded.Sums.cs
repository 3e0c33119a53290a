using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl.Tracing;

// Sums and maxima, in the order of a kernel's operations.
internal readonly partial struct Bounded<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Bounded<T> Of(RunningSum<Bounded<T>> sum)
    {
        var number = InLanes(sum);
        var exact = Exactly(sum);
        return new(number, exact, BoundOf(sum, double.CreateTruncating(number), exact));
    }

    /// <inheritdoc/>
    public static Bounded<T> Of(RunningMaximum<Bounded<T>> maximum)
    {
        // A maximum is not rounded, so lanes matter only where −0 meets +0.
        Span<double> lanes = stackalloc double[maximum.Lanes];
        lanes.Fill(double.NegativeInfinity);
        var (exact, bound) = (double.NegativeInfinity, 0.0);
        for (var i = 0; i < maximum.Terms.Count; i++)
        {
            var term = maximum.Terms[i];
            lanes[i % lanes.Length] = VectorMath.Max(lanes[i % lanes.Length], term.Value);
            exact = Math.Max(exact, term.Exact);
            bound = Math.Max(bound, term.Bound);
        }

        for (var half = lanes.Length / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
                lanes[i] = VectorMath.Max(lanes[i], lanes[i + half]);
        }

        return new(T.CreateTruncating(lanes[0]), exact, ErrorBound.Total(lanes[0], exact, bound));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static T InLanes(RunningSum<Bounded<T>> sum)
    {
        var inOrder = sum.Lanes == 1;
        Span<T> lanes = stackalloc T[sum.Lanes];
        lanes.Clear();
        if (inOrder && sum.HasStart)
            lanes[0] = sum.Start.Number;
        var order = new LaneOrder(sum.Lanes, sum.Run, sum.Terms.Length);
        for (var i = 0; i < sum.Terms.Length; i++)
        {
            ref readonly var term = ref sum.Terms[i];
            ref var lane = ref lanes[order.LaneOf(i)];
            lane = term.IsProduct ? T.FusedMultiplyAdd(term.Left.Number, term.Right.Number, lane) : lane + term.Left.Number;
        }

        // Lane i takes lane i + half, over and over by halves.
        for (var half = lanes.Length / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
                lanes[i] += lanes[i + half];
        }

        return inOrder || !sum.HasStart ? lanes[0] : lanes[0] + sum.Start.Number;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Exactly(RunningSum<Bounded<T>> sum)
    {
        var exact = new ExactSum();
        foreach (ref readonly var term in sum.Terms)
        {
            if (term.IsProduct)
                exact.AddProduct(term.Left.Exact, term.Right.Exact);
            else
                exact.Add(term.Left.Exact);
        }

        if (sum.HasStart)
            exact.Add(sum.Start.Exact);
        return exact.Result;
    }

    // |V − E| ≤ γₙ·Σ|terms| + Σ (what the terms' own errors pass on) + (one rounding of E), n the roundings that one term sees.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double BoundOf(RunningSum<Bounded<T>> sum, double value, double exact)
    {
        var magnitude = sum.HasStart ? Math.Abs(sum.Start.Value) : 0;
        var propagated = sum.HasStart ? sum.Start.Bound : 0;
        foreach (ref readonly var term in sum.Terms)
        {
            magnitude += Math.Abs(term.IsProduct ? term.Left.Value * term.Right.Value : term.Left.Value);
            propagated += term.IsProduct ? ErrorBound.OfProduct(term.Left.Estimate, term.Right.Estimate) : term.Left.Bound;
        }

        var inLane = new LaneOrder(sum.Lanes, sum.Run, sum.Terms.Length).Depth;
        var afterwards = sum.Lanes == 1 ? 0 : BitOperations.Log2((uint)sum.Lanes) + (sum.HasStart ? 1 : 0);
        var underflow = sum.Terms.Length * Rounding.Underflow(Precision);
        var rounding = ErrorBound.Times(magnitude, Rounding.Gamma(inLane + afterwards, Precision));
        return ErrorBound.Total(value, exact, rounding + underflow + propagated + Rounding.Error(exact, Precision.Double));
    }
}
