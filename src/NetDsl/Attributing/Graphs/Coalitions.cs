namespace NetDsl.Attributing;

/// <summary>The game of groups of features: what the number is where some groups are as in the sample and the others as in the baseline.</summary>
/// <param name="function">The number.</param>
/// <param name="groups">The players.</param>
/// <param name="baseline">What a group is without being there.</param>
internal sealed class Coalitions(FeatureFunction function, IReadOnlyList<FeatureGroup> groups, double[] baseline)
{
    private readonly double[] _features = [.. baseline];

    /// <summary>The number of groups.</summary>
    public int Count => groups.Count;

    /// <summary>How often the network was run.</summary>
    public int Runs { get; private set; }

    /// <summary>Puts a group to the sample's values, or back to the baseline's.</summary>
    public void Set(int group, bool isThere)
    {
        foreach (var feature in groups[group].Features)
            _features[feature] = isThere ? function.Sample[feature] : baseline[feature];
    }

    /// <summary>Puts all groups to the sample's values, or to the baseline's.</summary>
    public void SetAll(bool isThere) => (isThere ? function.Sample : baseline).CopyTo(_features, 0);

    /// <summary>The number, with the groups that are there.</summary>
    public double Value()
    {
        Runs++;
        return function.Value(_features);
    }

    /// <summary>The values of groups as an answer: elements of a group get equal parts.</summary>
    public Attribution Answer(AttributionMethod method, double[] values, double[]? errors = null)
    {
        var (ofFeatures, ofErrors) = (new double[function.Count], errors is null ? null : new double[function.Count]);
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var feature in groups[group].Features)
            {
                ofFeatures[feature] = values[group] / groups[group].Features.Count;
                if (ofErrors is not null)
                    ofErrors[feature] = errors![group] / groups[group].Features.Count;
            }
        }

        return new(function, method, ofFeatures)
        {
            Values = Attribution.Split(function, function.Features, ofFeatures, ofErrors),
            Units = groups,
            Groups = groups.All(group => group.Features.Count == 1)
                ? []
                : [.. groups.Select((group, i) => new AttributedGroup(group.Name, values[i], errors?[i] ?? 0))],
        };
    }
}
