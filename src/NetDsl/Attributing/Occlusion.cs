using NetDsl.Attributing;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// f(x) − f(x without a feature, or a group), which has the baseline's values instead. (Zeiler, Fergus: Visualizing and Understanding
/// Convolutional Networks, 2014.) What two do together is the interaction f(x) − f(without one) − f(without the other) + f(without both).
/// </summary>
/// <remarks>The values need not sum up to f(x) − f(baseline): the residual is what features do together.</remarks>
public sealed record Occlusion : AttributionMethod
{
    private Occlusion(Baseline baseline) => Baseline = baseline;

    /// <summary>What a feature is without being there.</summary>
    public Baseline Baseline { get; }

    /// <summary>Which features are taken away together; each alone unless said otherwise.</summary>
    public FeatureGroups Groups { get; init; } = FeatureGroups.Elements;

    /// <summary>Whether all pairs are taken away as well, for their interactions.</summary>
    public bool Interactions { get; init; }

    /// <inheritdoc/>
    public override string Name => "occlusion";

    /// <summary>Puts a baseline's values in place of features.</summary>
    public static Occlusion By(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return new(baseline);
    }

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"By how much does {number} fall when an element of {features}, or a group of them, is put to {Baseline.Name} and the others stay?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function)
    {
        var (groups, baseline) = (Groups.In(function), Baseline.Of(function.Count));
        var (before, boundBefore) = function.ValueWithBound(baseline);
        var (after, boundAfter) = function.ValueWithBound(function.Sample);
        var coalitions = new Coalitions(function, groups, baseline);
        coalitions.SetAll(isThere: true);
        var without = new double[groups.Count];
        for (var group = 0; group < without.Length; group++)
        {
            coalitions.Set(group, isThere: false);
            without[group] = coalitions.Value();
            coalitions.Set(group, isThere: true);
        }

        double[] values = [.. without.Select(value => after - value)];
        var pairs = new List<Interaction>();
        for (var one = 0; Interactions && one < without.Length; one++)
        {
            coalitions.Set(one, isThere: false);
            for (var other = one + 1; other < without.Length; other++)
            {
                coalitions.Set(other, isThere: false);
                pairs.Add(new(groups[one].Name, groups[other].Name, after - without[one] - without[other] + coalitions.Value()));
                coalitions.Set(other, isThere: true);
            }

            coalitions.Set(one, isThere: true);
        }

        var answer = coalitions.Answer(this, values);
        return answer.With(
            after - before,
            (groups.Count + 1) * (boundBefore + boundAfter) + SlopeRounding.OfSum([.. answer.Values.SelectMany(tensor => tensor.Values)]),
            "a residual is what features do together",
            $"{NumberText.Count(coalitions.Runs, "run")} of the network")
            .With(pairs);
    }
}
