namespace NetDsl.Specifications;

/// <summary>A network or block that is being drawn: what it has so far, and what may be drawn next.</summary>
/// <param name="random">Where everything is drawn from.</param>
/// <param name="name">The name of the class.</param>
internal sealed partial class Drawing(Random random, string name)
{
    /// <summary>The most multiply-adds of a sample in one layer, and in all of them.</summary>
    public const int LargestMatrix = 1200;

    private const int LargestNetwork = 6000;
    private const int LargestValue = 260;
    private const int Tries = 30;

    private readonly List<Value> _values = [];
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _read = [];
    private readonly HashSet<string> _judged = [];

    private readonly HashSet<string> _readFromAbove = [];

    private Value? _last;
    private int _uses;

    /// <summary>The name of the class.</summary>
    public string Name => name;

    /// <summary>The classes of the blocks that it uses.</summary>
    public List<string> Blocks { get; init; } = [];

    /// <summary>How many blocks it lies in.</summary>
    public int Depth { get; init; }

    /// <summary>The multiply-adds of a sample, those of a network around it included.</summary>
    public int MultiplyAdds { get; private set; }

    /// <summary>A production that is preferred, so that each has networks of its own.</summary>
    public required Production Favourite { get; init; }

    /// <summary>Whether it takes one step at a time.</summary>
    public bool Streams { get; init; }

    /// <summary>The productions that were drawn.</summary>
    public HashSet<string> Drawn { get; init; } = [];

    /// <summary>Inputs and layers, in the order of their declaration.</summary>
    public IReadOnlyList<Value> Values => _values;

    /// <summary>The inputs, layers and losses as C#.</summary>
    public string Layers => string.Join('\n', _lines);

    /// <summary>What no layer reads and no loss judges.</summary>
    public IReadOnlyList<Value> Ends => [.. _values.Where(value => !_read.Contains(value.Name) && !_judged.Contains(value.Name))];

    /// <summary>Whether a loss judges a value.</summary>
    public bool IsJudged(Value value) => _judged.Contains(value.Name);

    /// <summary>Whether something reads a value that does not name it, being declared below it.</summary>
    public bool IsReadFromBelow(Value value) => _readFromAbove.Contains(value.Name);

    /// <summary>A drawing of a block that this one uses.</summary>
    public Drawing Within() => new(random, $"{name}Block{_uses++}")
    {
        Depth = Depth + 1,
        Drawn = Drawn,
        MultiplyAdds = MultiplyAdds,
        Favourite = Favourite,
    };

    /// <summary>A drawing of layers that read one value of this one.</summary>
    public Drawing Beside(Value value)
    {
        var beside = new Drawing(random, name) { Depth = int.MaxValue, Drawn = Drawn, Favourite = Favourite };
        beside._values.Add(value);
        return beside;
    }

    /// <summary>Declares an input.</summary>
    public Value AddInput(Value like) => AddInput(like, string.Join(", ", like.Shape));

    /// <summary>Declares an input of a block, which need not say its shape.</summary>
    public Value AddInput(Value like, string shape) =>
        Add(like with { Name = $"Input{_values.Count}" }, shape.Length > 0 ? $"[Input({shape})]" : "[Input]");

    /// <summary>Draws a layer that reads a value, and declares it; null where nothing came out of many tries.</summary>
    /// <param name="source">What it reads.</param>
    /// <param name="keep">Which layers are taken, where not all are.</param>
    public Value? AddLayer(Value source, Func<DrawnLayer, bool>? keep = null)
    {
        var suitable = Productions.All.Where(production => Suits(production, source)).ToList();
        for (var tries = 0; tries < Tries && suitable.Count > 0; tries++)
        {
            var production = OneIn(2) && suitable.Contains(Favourite) ? Favourite : Productions.Pick(suitable, random.Next());
            if (AddLayer(production, source, keep) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>Draws a layer by a production that reads any value that suits it; null where nothing came out of many tries.</summary>
    public Value? AddLayer(Production production)
    {
        var sources = _values.Where(value => Suits(production, value)).ToList();
        for (var tries = 0; tries < Tries && sources.Count > 0; tries++)
        {
            if (AddLayer(production, Pick(sources)) is { } value)
                return value;
        }

        return null;
    }

    /// <summary>Declares a layer that reads a value.</summary>
    public Value AddLayer(Value source, DrawnLayer layer)
    {
        MultiplyAdds += layer.MultiplyAdds;
        Blocks.AddRange(layer.Classes);
        _read.Add(source.Name);
        _read.UnionWith(layer.Others.Select(other => other.Name));

        var value = new Value($"{NameOf(layer)}{_values.Count}", layer.Shape)
        {
            Layer = layer,
            Source = source,
            IsTrained = layer.IsTrained || layer.Others.Append(source).Any(read => read.IsTrained),
            IsStreamed = source.IsStreamed && !layer.EndsTime,
        };
        return Add(value, Text(layer.Kind, layer.NamesItsSources ? layer.Arguments : [.. layer.Arguments, .. From(source)]));
    }

    /// <summary>Declares a loss.</summary>
    /// <param name="judged">The layer that it judges; null where it is of weights.</param>
    /// <param name="kind">The name of its attribute.</param>
    /// <param name="arguments">Its arguments but <c>From</c>; those that are empty are left out.</param>
    public void AddLoss(Value? judged, string kind, params IEnumerable<string> arguments)
    {
        var attribute = Text(kind, [.. arguments.Where(argument => argument.Length > 0), .. From(judged)]);
        _lines.Add($"{attribute} public partial Loss Loss{_lines.Count} {{ get; }}");
        _last = null;
        if (judged is not null)
            _judged.Add(judged.Name);
    }

    /// <summary>A value that is at hand, or null.</summary>
    public Value? Other(Func<Value, bool> suits) => _values.Where(suits).ToList() is [_, ..] found ? Pick(found) : null;

    /// <summary>The same layer with a mask of a sequence now and then.</summary>
    public DrawnLayer Masked(Value sequence, DrawnLayer layer)
    {
        if (!OneIn(3) || !Fits(layer) || MaskOf(sequence) is not { } mask)
            return layer;
        return layer with { Arguments = [.. layer.Arguments, $"Mask = {mask.Reference}"], Others = [.. layer.Others, mask] };
    }

    /// <summary>A sequence that may be attended to beside another one: one that is there, or a further input.</summary>
    public Value MemoryOf(Value sequence)
    {
        if (Depth == 0 && !Streams && OneIn(2))
            return AddInput(new("", [Number(1, 6), sequence.Channels]));
        return Other(value => value.IsSequence && value.Channels == sequence.Channels && value.IsStreamed == sequence.IsStreamed
            && (!Streams || value.IsLike(sequence)))!;
    }

    /// <summary>A number for each step of a sequence; null where there is none.</summary>
    private Value? MaskOf(Value sequence) =>
        Other(value => value.IsVector && value.Length == sequence.Shape[0] && value.IsStreamed == sequence.IsStreamed)
        ?? (Depth == 0 && !Streams ? AddInput(new("", [sequence.Shape[0]])) : null);

    /// <summary>Of a stream, numbers of one for each step are tokens, masks and cosines, which are no channels.</summary>
    public static bool IsReadable(Value value) => !value.IsStreamed || !value.IsVector;

    /// <summary>Whether a layer is small enough to be checked.</summary>
    public bool Fits(DrawnLayer layer) =>
        layer.Shape.Aggregate(1, (product, size) => product * size) <= LargestValue
        && layer.MultiplyAdds <= LargestNetwork
        && MultiplyAdds + layer.MultiplyAdds <= LargestNetwork;

    private static bool Suits(Production production, Value source) =>
        production.Suits(source) && (!source.IsStreamed || production.Streams && (IsReadable(source) || production.ReadsTokens));

    private Value? AddLayer(Production production, Value source, Func<DrawnLayer, bool>? keep = null)
    {
        if (production.Draw(this, source) is not { } layer || !Fits(layer))
            return null;
        if (layer is { IsWeighted: true, IsShared: false } && OneIn(10))
            layer = layer with { Arguments = [.. layer.Arguments, "Frozen = true"] };
        if (keep?.Invoke(layer) == false)
            return null;
        Drawn.Add(production.Name);
        if (layer.Branch is { } branch)
            layer = DrawnLayer.Join(layer.Kind, layer.Shape, [source, AddLayer(source, branch)]);
        return AddLayer(source, layer);
    }

    private Value Add(Value value, string attribute)
    {
        _values.Add(value);
        _lines.Add($"{attribute} public partial Layer {value.Name} {{ get; }}");
        return _last = value;
    }

    /// <summary>How the source is named; not at all now and then where it stands right above.</summary>
    private string[] From(Value? source)
    {
        if (source is null)
            return [];
        if (source != _last || OneIn(2))
            return [$"From = {source.Reference}"];
        _readFromAbove.Add(source.Name);
        return [];
    }

    private static string NameOf(DrawnLayer layer) => string.Concat(layer.Kind.Where(char.IsLetterOrDigit));

    private static string Text(string kind, IEnumerable<string> arguments) =>
        string.Join(", ", arguments) is { Length: > 0 } text ? $"[{kind}({text})]" : $"[{kind}]";
}
