using NetDsl.Attributing;

namespace NetDsl;

/// <summary>How features are taken together, where a method asks for what is there with and without them.</summary>
public sealed class FeatureGroups
{
    private readonly Func<FeatureFunction, IReadOnlyList<FeatureGroup>> _groups;

    private FeatureGroups(Func<FeatureFunction, IReadOnlyList<FeatureGroup>> groups) => _groups = groups;

    /// <summary>Each element alone.</summary>
    public static FeatureGroups Elements { get; } = new(function =>
        [.. Enumerable.Range(0, function.Count).Select(feature => new FeatureGroup(function.NameOf(feature).ToString(), [feature]))]);

    /// <summary>Blocks of neighbours: of an image of 28×28×1, <c>Blocks(7, 7)</c> are 16 squares, and <c>Blocks(1, 28)</c> its rows.</summary>
    /// <param name="sizes">The size of a block along each axis, from the first on; all of an axis where none is said.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public static FeatureGroups Blocks(params int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        foreach (var size in sizes)
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, nameof(sizes));
        return new(function =>
        [
            .. from feature in Enumerable.Range(0, function.Count)
               let name = function.NameOf(feature)
               let block = string.Join(',', name.Indices.Take(sizes.Length).Select((index, axis) => index / sizes[axis]))
               group feature by $"{name.Tensor}/{block}" into features
               select new FeatureGroup($"{function.NameOf(features.First())}…{function.NameOf(features.Last())}", [.. features]),
        ]);
    }

    /// <summary>Groups with names of your own. What is in none is a further group, <c>the others</c>.</summary>
    /// <param name="groups">The elements of each group.</param>
    /// <exception cref="ArgumentException">A group is empty, or an element is in two groups.</exception>
    public static FeatureGroups Of(IReadOnlyDictionary<string, IReadOnlyList<Quantity>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return new(function => Named(function, groups));
    }

    /// <summary>The groups of a function's features, each feature in one.</summary>
    internal IReadOnlyList<FeatureGroup> In(FeatureFunction function) => _groups(function);

    private static List<FeatureGroup> Named(FeatureFunction function, IReadOnlyDictionary<string, IReadOnlyList<Quantity>> groups)
    {
        var places = Enumerable.Range(0, function.Count).ToDictionary(function.NameOf);
        var found = new List<FeatureGroup>();
        foreach (var (name, elements) in groups)
        {
            if (elements.Count == 0)
                throw new ArgumentException($"The group '{name}' is empty; at least one feature was expected.", nameof(groups));
            found.Add(new(name, [.. elements.Select(Take)]));
        }

        return places.Count == 0 ? found : [.. found, new("the others", [.. places.Values])];

        int Take(Quantity element) => places.Remove(element, out var place)
            ? place
            : throw new ArgumentException($"{element} is in two groups, or is no feature.", nameof(groups));
    }
}
