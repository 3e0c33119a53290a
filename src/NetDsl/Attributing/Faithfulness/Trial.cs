namespace NetDsl.Attributing;

/// <summary>A repetition of a measurement: the game of features, and the subsets that are taken away in it.</summary>
/// <param name="game">What is there with and without features.</param>
/// <param name="subsets">How many subsets are drawn.</param>
/// <param name="seed">Where they are drawn from.</param>
internal sealed class Trial(Coalitions game, int subsets, int seed)
{
    private readonly Dictionary<int, IReadOnlyList<(int[] Units, double Fall)>> _falls = [];

    /// <summary>The number of features, or groups.</summary>
    public int Count => game.Count;

    /// <summary>The game.</summary>
    public Coalitions Game => game;

    /// <summary>Subsets of a size, 0 for any, and by how much the number falls without each; the same for each who asks.</summary>
    public IReadOnlyList<(int[] Units, double Fall)> Falls(int size)
    {
        if (_falls.TryGetValue(size, out var known))
            return known;
        var (random, falls, all) = (new NormalNoise(seed + 7919 * size), new List<(int[], double)>(), Enumerable.Range(0, Count).ToArray());
        game.SetAll(isThere: true);
        var whole = game.Value();
        for (var i = 0; i < subsets; i++)
        {
            var count = size > 0 ? size : 1 + random.Below(Count);
            for (var place = 0; place < count; place++)
            {
                var other = place + random.Below(Count - place);
                (all[place], all[other]) = (all[other], all[place]);
            }

            var units = all[..count];
            foreach (var unit in units)
                game.Set(unit, isThere: false);
            falls.Add((units, whole - game.Value()));
            foreach (var unit in units)
                game.Set(unit, isThere: true);
        }

        return _falls[size] = falls;
    }
}
