using System.Numerics;
using NetDsl.Attributing;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// Shapley values: what each feature, or group of features, adds on average when features come one after another, in all orders.
/// (Shapley: A Value for n-Person Games, 1953; Lundberg, Lee: A Unified Approach, 2017; Castro et al.: Polynomial Calculation, 2009.)
/// </summary>
/// <remarks>
/// The value function is v(S) = f of the sample's values in S and the baseline's elsewhere: interventional, with a single baseline. Up to
/// <see cref="MostExact"/> groups all 2ⁿ coalitions are computed. Of more, orders are drawn: each order divides f(x) − f(baseline) without rest, so that
/// the sum is right for every number of orders, and each value has a standard error.
/// </remarks>
public sealed record Shapley : AttributionMethod
{
    private Shapley(Baseline baseline) => Baseline = baseline;

    /// <summary>What a feature is without being there.</summary>
    public Baseline Baseline { get; }

    /// <summary>Which features come together; each alone unless said otherwise.</summary>
    public FeatureGroups Groups { get; init; } = FeatureGroups.Elements;

    /// <summary>The most groups for which all coalitions are computed.</summary>
    public int MostExact { get; init; } = 12;

    /// <summary>How many orders are drawn where there are more groups.</summary>
    public int Orders { get; init; } = 200;

    /// <summary>Where the orders are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "Shapley values";

    /// <summary>Asks what features add to a baseline.</summary>
    public static Shapley From(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return new(baseline);
    }

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"If the elements of {features}, or groups of them, come one after another into {Baseline.Name}, what does each add to {number} on average over all orders?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Orders, 1);
        var coalitions = new Coalitions(function, Groups.In(function), Baseline.Of(function.Count));
        return coalitions.Count <= MostExact ? OfAll(coalitions) : OfDrawn(coalitions);
    }

    private Attribution OfAll(Coalitions coalitions)
    {
        var count = coalitions.Count;
        var values = new double[1 << count];
        for (var coalition = 0; coalition < values.Length; coalition++)
        {
            for (var group = 0; group < count; group++)
                coalitions.Set(group, (coalition >> group & 1) != 0);
            values[coalition] = coalitions.Value();
        }

        // |S|!·(n − |S| − 1)! / n! = 1 / (n·C(n − 1, |S|)).
        var weights = new double[count];
        for (var (size, choices) = (0, 1.0); size < count; choices = choices * (count - 1 - size) / (size + 1), size++)
            weights[size] = 1 / (count * choices);
        var (shares, moved) = (new double[count], 0.0);
        for (var group = 0; group < count; group++)
        {
            for (var coalition = 0; coalition < values.Length; coalition++)
            {
                if ((coalition >> group & 1) != 0)
                    continue;
                var added = weights[BitOperations.PopCount((uint)coalition)] * (values[coalition | 1 << group] - values[coalition]);
                shares[group] += added;
                moved += Math.Abs(added);
            }
        }

        return Answer(coalitions, shares, null, values[^1] - values[0], Rounding.Gamma(values.Length + 4 * count, Precision.Double) * moved, $"exact: all {values.Length} coalitions");
    }

    private Attribution OfDrawn(Coalitions coalitions)
    {
        var (random, order) = (new SplitMix64((ulong)Seed), Enumerable.Range(0, coalitions.Count).ToArray());
        var (sums, squares, moved) = (new double[order.Length], new double[order.Length], 0.0);
        coalitions.SetAll(isThere: true);
        var all = coalitions.Value();
        coalitions.SetAll(isThere: false);
        var none = coalitions.Value();
        for (var drawn = 0; drawn < Orders; drawn++)
        {
            random.Shuffle(order.AsSpan());
            coalitions.SetAll(isThere: false);
            var before = none;
            foreach (var group in order)
            {
                coalitions.Set(group, isThere: true);
                var after = coalitions.Value();
                sums[group] += after - before;
                squares[group] += (after - before) * (after - before);
                moved += Math.Abs(after - before);
                before = after;
            }
        }

        double[] shares = [.. sums.Select(sum => sum / Orders)];
        double[] errors = [.. squares.Select((square, i) => Math.Sqrt(Math.Max(0, square / Orders - shares[i] * shares[i]) / Math.Max(1, Orders - 1)))];
        var bound = Rounding.Gamma(2 * Orders + order.Length + 4, Precision.Double) * (moved / Orders + Math.Abs(all - none));
        return Answer(coalitions, shares, errors, all - none, bound, $"{NumberText.Count(Orders, "order")} drawn from seed {Seed}; ± is one standard error");
    }

    private Attribution Answer(Coalitions coalitions, double[] shares, double[]? errors, double explained, double bound, string how)
    {
        var attribution = coalitions.Answer(this, shares, errors);
        return attribution.With(explained, bound + SlopeRounding.OfSum([.. attribution.Values.SelectMany(tensor => tensor.Values)]), how,
            $"value function: interventional, with the single baseline {Baseline.Name}", $"{NumberText.Count(coalitions.Runs, "run")} of the network");
    }
}
