namespace NetDsl.Specifications;

/// <summary>All that a layer of a random network may be: the kinds of layers, uses of blocks, and weights that are used again.</summary>
internal static class Productions
{
    public static IReadOnlyList<Production> All { get; } =
    [
        .. Specification.All.OfType<LayerSpecification>().SelectMany(layer => layer.Productions),
        .. BlockFamily.Productions,
        .. SharingFamily.Productions,
    ];

    public static Production Find(string name) => All.Single(production => production.Name == name);

    /// <summary>
    /// One of several for a number that was drawn: the one whose name and the number have the largest hash. So another kind of layer
    /// leaves all networks as they are but those in which it wins.
    /// </summary>
    public static Production Pick(IEnumerable<Production> productions, int number) => productions.MaxBy(production => Hash(production.Name, number))!;

    /// <summary>A hash of a name and a number, the same in each run (Fowler, Noll and Vo's of the name, mixed as MurmurHash3 ends).</summary>
    public static uint Hash(string name, int number)
    {
        var hash = name.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) ^ (uint)number * 2654435769u;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }
}
