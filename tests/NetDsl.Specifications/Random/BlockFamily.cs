namespace NetDsl.Specifications;

/// <summary>Uses of blocks, which are drawn with them and may use further blocks.</summary>
internal static class BlockFamily
{
    private const int Deepest = 2;

    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Use", _ => true, (draw, x) => Use(draw, [x])) { Streams = true },
        new("Use of two inputs", _ => true, (draw, x) => Use(draw, [x, draw.Other(x.IsLike)!])) { Streams = true },
    ];

    private static DrawnLayer? Use(Drawing draw, IReadOnlyList<Value> sources)
    {
        if (draw.Depth >= Deepest)
            return null;
        var block = draw.Within();
        var inputs = sources.Select(source =>
            block.AddInput(new("", source.Shape) { IsStreamed = source.IsStreamed }, draw.Maybe(string.Join(", ", source.Shape)))).ToList();
        var first = inputs[0];
        var last = first;
        if (inputs is [_, var second])
            last = block.AddLayer(first, DrawnLayer.Join(draw.Pick("Add", "Multiply"), first.Shape, [first, second]));

        // Half of the blocks have the shape of what they read, so that they can be repeated and skipped over.
        var keepsShape = draw.OneIn(2);
        for (var layers = draw.Number(1, 3); layers > 0; layers--)
            last = block.AddLayer(last, layer => !keepsShape || layer.Shape.SequenceEqual(first.Shape) && !layer.EndsTime) ?? last;
        if (last.Layer is null)
            return null;
        if (keepsShape && draw.OneIn(2))
            last = block.AddLayer(first, DrawnLayer.Join("Add", first.Shape, [first, last]));

        // Products of products of products would overflow.
        var multiplies = block.Blocks.Append(block.Layers).Any(layers => layers.Contains("[Multiply", StringComparison.Ordinal));
        var repeat = last.IsLike(first) && !multiplies && draw.OneIn(2) ? draw.Number(1, 3) : 1;
        var names = sources is [_] ? "" : string.Join(", ", sources.Select(source => source.Reference));
        return new($"Use<{block.Name}>", last.Shape, names, repeat > 1 || draw.OneIn(4) ? $"Repeat = {repeat}" : "")
        {
            NamesItsSources = sources.Count > 1,
            Others = [.. sources.Skip(1)],
            IsWeighted = block.Values.Any(value => value.Layer is { IsTrained: true }),
            EndsTime = first.IsStreamed && !last.IsStreamed,
            MultiplyAdds = repeat * (block.MultiplyAdds - draw.MultiplyAdds),
            Classes = [.. block.Blocks, Class(draw, block)],
        };
    }

    private static string Class(Drawing draw, Drawing block)
    {
        var isDouble = draw.OneIn(3);
        var type = isDouble ? "partial Layer<double> " : "partial Layer ";
        var layers = block.Layers.Replace("partial Layer ", type, StringComparison.Ordinal);
        return $$"""
            [Block{{(isDouble ? "(Precision = Precision.Double)" : "")}}]
            public partial class {{block.Name}}
            {
            {{layers}}

            {{OwnFormulas.Of(layers)}}
            }
            """;
    }
}
