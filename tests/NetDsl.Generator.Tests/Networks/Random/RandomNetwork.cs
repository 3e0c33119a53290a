using NetDsl.Specifications;

namespace NetDsl.Generator.Tests;

/// <summary>
/// A network of random layers, shapes, options and losses, and now and then a variation of it; the same for the same seed. Each
/// production has networks of its own, one in each round of seeds.
/// </summary>
internal sealed class RandomNetwork
{
    private const int MostLosses = 3;

    private readonly Drawing _draw;

    private RandomNetwork(int seed)
    {
        var (round, place) = Math.DivRem(seed, Productions.All.Count);
        var favourite = Productions.All[place];
        var random = new Random((int)Productions.Hash(favourite.Name, round));
        Seed = seed;
        Name = $"Random{seed}";
        Precision = random.Next(3) == 0 ? Precision.Single : Precision.Double;
        Unrolled = random.Next(4) == 0;
        _draw = new(random, Name) { Streams = random.Next(6) == 0, Favourite = favourite };
        AddInputs();
        AddLayers();
        AddLosses();
        Variation = _draw.OneIn(4) ? VariationDrawing.Of(_draw) : null;
    }

    public int Seed { get; }

    public string Name { get; }

    public Precision Precision { get; }

    /// <summary>Whether its tiles are written out.</summary>
    public bool Unrolled { get; }

    /// <summary>Whether it takes one step at a time, too.</summary>
    public bool Streams => _draw.Streams;

    public string Layers => _draw.Layers;

    /// <summary>The classes of the blocks that it uses.</summary>
    public IReadOnlyList<string> Blocks => _draw.Blocks;

    /// <summary>The layers of a network that is like it; null where none is drawn.</summary>
    public string? Variation { get; }

    /// <summary>The productions that were drawn.</summary>
    public IReadOnlyCollection<string> Drawn => _draw.Drawn;

    /// <summary>The names of its declarations.</summary>
    public IEnumerable<string> Names => Variation is null ? [Name] : [Name, $"{Name}Varied"];

    public static RandomNetwork Draw(int seed) => new(seed);

    /// <summary>The declarations of networks, to be compiled together.</summary>
    public static NetworkSuite Suite(IEnumerable<RandomNetwork> networks)
    {
        var suite = new NetworkSuite(OwnFormulas.Types);
        foreach (var network in networks)
        {
            var (name, layers, precision, streams) = (network.Name, network.Layers, network.Precision, network.Streams);
            suite.Add(name, layers, OwnFormulas.Of(layers), precision, streams, blocks: network.Blocks, unrolled: network.Unrolled);
            if (network.Variation is { } varied)
                suite.Add($"{name}Varied", varied, OwnFormulas.Of(varied), precision, streams, like: name, unrolled: network.Unrolled);
        }

        return suite;
    }

    private void AddInputs()
    {
        var wanted = _draw.Favourite.After is { } name ? Productions.Find(name) : _draw.Favourite;
        var inputs = new List<Value>();
        for (var tries = 0; tries < 9 && !inputs.Any(wanted.Suits); tries++)
            inputs = Streams ? StreamedInputs() : [.. Enumerable.Range(0, _draw.Number(1, 2)).Select(_ => Input())];
        foreach (var input in inputs)
            _draw.AddInput(input);
        foreach (var tokens in _draw.Values.Where(value => !Drawing.IsReadable(value)).ToList())
            _draw.AddLayer(tokens);
    }

    private List<Value> StreamedInputs()
    {
        var steps = _draw.Number(2, 8);
        Value first = _draw.OneIn(3) ? new("", [steps]) { IsTokens = true } : new("", [steps, _draw.Number(1, 9)]);
        Value[] all = _draw.OneIn(3) ? [first, new("", [steps, _draw.Units()])] : [first];
        return [.. all.Select(input => input with { IsStreamed = true })];
    }

    private Value Input() => _draw.Number(0, 9) switch
    {
        < 2 => new("", [_draw.Units()]),
        < 4 => new("", [_draw.Number(1, 9), _draw.Number(1, 9)]),
        < 8 => new("", [_draw.Number(1, 6), _draw.Number(1, 6), _draw.Number(1, 5)]),
        8 => new("", [_draw.Number(1, 7)]) { IsTokens = true },
        _ => new("", [_draw.Number(1, 3), _draw.Number(1, 3), _draw.Number(1, 3), _draw.Number(1, 5)]),
    };

    private void AddLayers()
    {
        if (_draw.Favourite.After is { } name)
            _draw.AddLayer(Productions.Find(name));
        for (var layers = _draw.Number(2, 7); layers > 0; layers--)
            _draw.AddLayer(_draw.OneIn(2) ? _draw.Other(Drawing.IsReadable)! : _draw.Values.Last(Drawing.IsReadable));
        if (!_draw.Drawn.Contains(_draw.Favourite.Name))
            _draw.AddLayer(_draw.Favourite);
    }

    /// <summary>Brings the ends together, so that nothing is drawn in vain, and judges what is left.</summary>
    private void AddLosses()
    {
        foreach (var end in _draw.Ends.Where(end => !end.IsTrained).ToList())
            AddDense(end, _draw.Units(end.Length));
        while (_draw.Ends.Where(end => !end.IsStreamed).ToList() is { Count: > MostLosses } ends)
        {
            var units = _draw.Number(1, 9);
            var (first, second) = (AddDense(ends[0], units), AddDense(ends[1], units));
            _draw.AddLayer(first, DrawnLayer.Join("Add", first.Shape, [first, second]));
        }

        var others = _draw.Values.Where(value => value is { Layer: not null, IsTrained: true } && _draw.OneIn(4));
        foreach (var value in _draw.Ends.Union(others).ToList())
            Judging.Judge(_draw, value);
        Judging.Penalise(_draw);
    }

    private Value AddDense(Value value, int units) => _draw.AddLayer(value, value.IsStreamed
        ? new DrawnLayer("Dense", [value.Shape[0], units], $"{units}", "PerStep = true") { IsWeighted = true, HasMatrix = true }
        : new DrawnLayer("Dense", [units], $"{units}") { IsWeighted = true, HasMatrix = true });
}
