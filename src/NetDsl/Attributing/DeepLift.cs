using NetDsl.Attributing;

namespace NetDsl;

/// <summary>
/// DeepLIFT with the rescale rule: each operation hands the difference of its results, at the sample and at the baseline, back to its
/// operands in proportion to their differences. (Shrikumar, Greenside, Kundaje: Learning Important Features Through Propagating Activation
/// Differences, 2017.)
/// </summary>
/// <remarks>
/// Sums are linear. A function has the multiplier Δf/Δx, and its derivative where Δx vanishes. Where two numbers that vary are multiplied, divided,
/// or raised to each other, each gets the mean of its effect before and after the other's change; of a maximum, each operand its own change
/// while it is the largest on the straight way. The values sum up to f(x) − f(baseline). Where operands of a maximum change by infinity against
/// each other, as scores that a mask makes −∞ at the sample and at the baseline by turns, what they have together is a line of the account of its own.
/// </remarks>
public sealed record DeepLift : AttributionMethod
{
    private DeepLift(Baseline baseline) => Baseline = baseline;

    /// <summary>With what the sample is compared.</summary>
    public Baseline Baseline { get; }

    /// <inheritdoc/>
    public override string Name => "DeepLIFT, rescale rule";

    /// <summary>Compares with a baseline.</summary>
    public static DeepLift From(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return new(baseline);
    }

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"Of the difference of {number} between this sample and {Baseline.Name}, which part is handed down to each element of {features}, "
        + "if each operation divides it in proportion to the differences of its operands?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function)
    {
        var baseline = Baseline.Of(function.Count);
        var (before, boundBefore) = function.ValueWithBound(baseline);
        var atBaseline = function.Pass.Tensors.Select(values => values.ToArray()).ToArray();
        var (after, boundAfter) = function.ValueWithBound(function.Sample);
        var rule = new RescaleRule(function, atBaseline);
        var multipliers = function.Seed(1);
        function.Pass.BackwardBy(multipliers, rule.Propagate);
        double[] values = [.. function.Join(multipliers).Select((multiplier, i) => UnboundedChange.Effect(multiplier, baseline[i], function.Sample[i]))];
        IReadOnlyList<LedgerLine> apart = rule.Undivided == 0 ? [] : [new("changes by ∞ against each other", rule.Undivided)];
        return new(function, this, values)
        {
            Explained = after - before,
            Ledger = [.. new Attribution(function, this, values).Ledger, .. apart],
            Bound = boundBefore + boundAfter + rule.Rounding + SlopeRounding.OfSum([.. values, rule.Undivided]),
            Remarks = apart.Count == 0 ? [] : ["of a maximum whose operands change by ∞ against each other no part belongs to one of them: what they have together goes to none"],
        };
    }
}
